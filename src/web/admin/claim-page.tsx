import type { VNode } from 'preact'

import {
  daysToUndo,
  type DecisionProblem,
  longestAnswer,
  mayUndo,
} from '../../forum/claims/deciding.ts'
import type { ClaimLine } from '../../forum/claims/queries.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import { sayClaimProblem } from '../claims/claim-problems.ts'
import { ClaimState } from '../claims/claim-state.tsx'
import { MemberFacts } from '../members/member-facts.tsx'
import type { Page } from '../page.ts'
import { Labelled } from '../ui/field.tsx'
import { Message } from '../ui/message.tsx'
import { Face, Name } from '../ui/name.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { namesIn } from './claims-page.tsx'
import { AdminFrame } from './frame.tsx'

export interface ClaimShown {
  readonly page: Page
  readonly claim: ClaimLine
  readonly placeholder: Member
  readonly member: Member
  readonly answer?: string
  readonly problems?: readonly Problem<DecisionProblem>[]
}

/** One claim: what was said, both profiles side by side, and the decision, or the way back from it. */
export function ClaimPage(shown: ClaimShown): VNode {
  const { page, claim, placeholder, member, problems = [] } = shown
  const { t } = page
  const names = namesIn(page, claim)
  return (
    <AdminFrame page={page} part="claims">
      <section class="sheet">
        <h2>
          <Message page={page} id="claims.oneTitle" with={names} />
        </h2>
        <Said page={page} claim={claim} />
        <div class="pair">
          <Profile page={page} member={placeholder} title={t('claims.fromArchive')} />
          <Profile page={page} member={member} title={t('claims.member')} />
        </div>
        <Problems page={page} problems={problems.map((problem) => sayClaimProblem(t, problem))} />
        {claim.decided_at === null ? <DecideForm {...shown} /> : <Decided {...shown} />}
      </section>
    </AdminFrame>
  )
}

function Said({ page, claim }: Pick<ClaimShown, 'page' | 'claim'>): VNode {
  if (claim.why === '') return <p>{page.t('claims.given')}</p>
  return (
    <>
      <p class="hint">
        <Message page={page} id="claims.words" with={{ member: <bdi>{claim.member_name}</bdi> }} />
        {' · '}
        <When page={page} at={claim.asked_at} />
      </p>
      <p class="said" dir="auto">
        {claim.why}
      </p>
    </>
  )
}

function Profile({ page, member, title }: { page: Page; member: Member; title: string }): VNode {
  return (
    <section>
      <p class="hint">{title}</p>
      <div class="person">
        <Face member={member} size={48} />
        <div>
          <h3>
            <Name page={page} member={member} />
          </h3>
          <MemberFacts page={page} member={member} />
          {member.about_html !== '' && <Sanitised html={member.about_html} className="words" />}
          <p>
            <a href={urls.member(member)}>{page.t('claims.seePosts')}</a>
          </p>
        </div>
      </div>
    </section>
  )
}

function DecideForm({ page, claim, answer = '' }: ClaimShown): VNode {
  const { t } = page
  return (
    <form method="post" action={urls.adminClaim(claim.id)}>
      <p>
        <Message
          page={page}
          id="claims.whatMoves"
          with={namesIn(page, claim)}
          values={{ days: daysToUndo }}
        />
      </p>
      <FormSeal page={page} />
      <Labelled name="answer" label={t('claims.answerLabel')}>
        <textarea id="f-answer" name="answer" dir="auto" maxlength={longestAnswer}>
          {`\n${answer}`}
        </textarea>
      </Labelled>
      <div class="bar">
        <button class="first" name="outcome" value="accepted">
          {t('claims.accept')}
        </button>
        <button name="outcome" value="refused">
          {t('claims.refuse')}
        </button>
      </div>
    </form>
  )
}

function Decided({ page, claim }: ClaimShown): VNode {
  const { t } = page
  return (
    <>
      <p class="hint">
        <Message
          page={page}
          id="claims.decidedBy"
          with={{
            who: <bdi>{claim.decider_name ?? '?'}</bdi>,
            when: <When page={page} at={claim.decided_at ?? claim.asked_at} />,
          }}
        />
      </p>
      <ClaimState page={page} claim={claim} />
      {mayUndo(claim, page.at) ? (
        <form method="post" action={urls.adminClaim(claim.id)}>
          <FormSeal page={page} method="delete" />
          <p>
            <Message page={page} id="claims.undoAbout" with={namesIn(page, claim)} />
          </p>
          <button>{t('claims.undo')}</button>
        </form>
      ) : (
        claim.outcome === 'accepted' &&
        claim.undone_at === null && <p class="hint">{t('claims.tooLate')}</p>
      )}
    </>
  )
}
