import type { VNode } from 'preact'

import { type DecisionProblem, longestAnswer } from '../../forum/claims/deciding.ts'
import type { ClaimLine } from '../../forum/claims/queries.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import { sayClaimProblem } from '../claims/claim-problems.ts'
import { ClaimState } from '../claims/claim-state.tsx'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { AdminFrame } from './frame.tsx'

/** Who says that they were somebody known from an archive: first what is to decide. */
export function ClaimsPage({
  page,
  open,
  decided,
}: {
  page: Page
  open: readonly ClaimLine[]
  decided: readonly ClaimLine[]
}): VNode {
  const { t } = page
  return (
    <AdminFrame page={page} part="claims">
      <section class="sheet">
        <h2>{t('claims.open')}</h2>
        {open.length === 0 && <p class="empty">{t('claims.noneOpen')}</p>}
        <Lines page={page} claims={open} />
      </section>
      {decided.length > 0 && (
        <section class="sheet">
          <h2>{t('claims.decided')}</h2>
          <Lines page={page} claims={decided} />
        </section>
      )}
    </AdminFrame>
  )
}

function Lines({ page, claims }: { page: Page; claims: readonly ClaimLine[] }): VNode {
  return (
    <ul class="things">
      {claims.map((claim) => (
        <li>
          <div>
            <p>
              <Message page={page} id="claims.line" with={namesIn(page, claim)} />
            </p>
            <p class="hint">
              <When page={page} at={claim.decided_at ?? claim.asked_at} />
            </p>
            {claim.decided_at !== null && <ClaimState page={page} claim={claim} />}
          </div>
          <a class="button" href={urls.adminClaim(claim.id)}>
            {page.t('claims.look')}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The two names of a claim, as links. */
export function namesIn(
  page: Page,
  claim: ClaimLine,
): { readonly member: VNode; readonly placeholder: VNode } {
  const { member_id, member_name, placeholder_id, placeholder_name } = claim
  return {
    member: <Name page={page} member={{ id: member_id, name: member_name }} />,
    placeholder: <Name page={page} member={{ id: placeholder_id, name: placeholder_name }} />,
  }
}

interface GiveShown {
  readonly page: Page
  readonly placeholder: Member
  readonly typed?: { readonly member: string; readonly answer: string }
  readonly problems?: readonly Problem<DecisionProblem>[]
}

/** Gives a placeholder to a member who has not asked. */
export function GivePage(shown: GiveShown): VNode {
  const { page, placeholder, problems = [] } = shown
  const { t } = page
  const name = <Name page={page} member={placeholder} />
  return (
    <AdminFrame page={page} part="claims">
      <form class="sheet" method="post" action={urls.adminGive(placeholder.id)}>
        <h2>
          <Message page={page} id="claims.giveTitle" with={{ name }} />
        </h2>
        <p>{t('claims.giveAbout')}</p>
        <FormSeal page={page} />
        <Problems page={page} problems={problems.map((problem) => sayClaimProblem(t, problem))} />
        <GiveFields {...shown} />
        <div class="bar">
          <button class="first">{t('claims.give')}</button>
          <a class="button" href={urls.member(placeholder)}>
            {t('common.cancel')}
          </a>
        </div>
      </form>
    </AdminFrame>
  )
}

function GiveFields({ page: { t }, typed = { member: '', answer: '' } }: GiveShown): VNode {
  const { member, answer } = typed
  return (
    <>
      <Field name="member" label={t('claims.giveTo')} value={member} required />
      <Field
        name="answer"
        label={t('claims.answerLabel')}
        value={answer}
        maxLength={longestAnswer}
      />
    </>
  )
}
