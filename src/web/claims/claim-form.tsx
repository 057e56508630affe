import { randomUUID } from 'node:crypto'

import type { VNode } from 'preact'

import { type AskProblem, longestWhy } from '../../forum/claims/asking.ts'
import type { ClaimLine } from '../../forum/claims/queries.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import { rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { described, Labelled } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { sayClaimProblem } from './claim-problems.ts'
import { ClaimState } from './claim-state.tsx'

export interface ClaimDraft {
  readonly why: string
  readonly nonce: string
}

export function readClaim(form: unknown): ClaimDraft {
  return { why: rawField(form, 'why'), nonce: textField(form, 'nonce') }
}

export interface AskShown {
  readonly page: Page
  readonly placeholder: Member
  /** What the viewer has said of this one before, the newest first. */
  readonly claims: readonly ClaimLine[]
  readonly draft?: ClaimDraft
  readonly problems?: readonly Problem<AskProblem | 'too-soon'>[]
}

/** "This was me": asks why anybody should think so. While that is not decided, there is nothing more to send. */
export function AskPage(shown: AskShown): VNode {
  const { page, placeholder, claims, problems = [] } = shown
  const { t } = page
  const open = claims.some(({ decided_at }) => decided_at === null)
  return (
    <Layout
      page={page}
      head={{ title: t('claims.askTitle', { name: placeholder.name }), needsMore: true }}
    >
      <div class="sheet">
        <h1>
          <Message
            page={page}
            id="claims.askTitle"
            with={{ name: <Name page={page} member={placeholder} /> }}
          />
        </h1>
        {open && (
          <p class="done" role="status">
            {t('claims.asked')}
          </p>
        )}
        {claims
          .filter(({ decided_at }) => decided_at !== null)
          .map((claim) => (
            <ClaimState page={page} claim={claim} />
          ))}
        <Problems page={page} problems={problems.map((problem) => sayClaimProblem(t, problem))} />
        {!open && <AskForm {...shown} />}
      </div>
    </Layout>
  )
}

function AskForm({ page, placeholder, draft, problems = [] }: AskShown): VNode {
  const { t } = page
  const [problem] = problems.map((one) => sayClaimProblem(t, one))
  const hint = t('claims.whyHint')
  return (
    <form method="post" action={urls.claim(placeholder)}>
      <p>{t('claims.askAbout')}</p>
      <FormSeal page={page} />
      <input type="hidden" name="nonce" value={draft?.nonce ?? randomUUID()} />
      <Labelled name="why" label={t('claims.why')} hint={hint} problem={problem}>
        <textarea
          id="f-why"
          name="why"
          dir="auto"
          required
          maxlength={longestWhy}
          {...described('why', hint, problem)}
        >
          {`\n${draft?.why ?? ''}`}
        </textarea>
      </Labelled>
      <div class="bar">
        <button class="first">{t('claims.ask')}</button>
        <a class="button" href={urls.member(placeholder)}>
          {t('common.cancel')}
        </a>
      </div>
    </form>
  )
}
