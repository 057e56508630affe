import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { ApiToken } from '../../forum/members/tokens.ts'
import { sayMemberProblem } from '../members/problems.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { type AccountProblem, sayAccountProblem } from './account-problems.ts'
import { AccountTrail } from './account-trail.tsx'

export interface TokensShown {
  readonly page: Page
  readonly tokens: readonly ApiToken[]
  readonly asksPassword: boolean
  /** The text of the token just made: shown this once. */
  readonly made?: string
  readonly name?: string
  readonly problems?: readonly Problem<AccountProblem>[]
  readonly passwordProblems?: readonly Problem<'wrong-password' | 'too-soon'>[]
}

export function TokensPage(shown: TokensShown): VNode {
  const { page, tokens, made, problems = [], passwordProblems = [] } = shown
  const { t } = page
  const sentences = [
    ...problems.map((problem) => sayAccountProblem(t, problem)),
    ...passwordProblems.map((problem) => sayMemberProblem(t, problem)),
  ]
  return (
    <Layout page={page} head={{ title: t('account.tokens') }} here="account">
      <AccountTrail page={page} />
      <section class="sheet">
        <h1>{t('account.tokens')}</h1>
        <p>
          {t('account.tokensAbout')} <a href={urls.api()}>{t('account.tokensHow')}</a>
        </p>
        {made !== undefined && (
          <div role="status">
            <p>{t('account.tokenMade')}</p>
            <p class="secret">{made}</p>
          </div>
        )}
        <Problems page={page} problems={sentences} />
        <MakeForm {...shown} />
        {tokens.length === 0 && <p class="empty">{t('account.noTokens')}</p>}
        <ul class="things">
          {tokens.map((token) => (
            <Line page={page} token={token} />
          ))}
        </ul>
      </section>
    </Layout>
  )
}

function MakeForm({ page, name = '', asksPassword }: TokensShown): VNode {
  const { t } = page
  return (
    <form class="row" method="post" action={urls.account('tokens')}>
      <FormSeal page={page} />
      <Field name="token" label={t('account.tokenName')} value={name} required maxLength={60} />
      {asksPassword && (
        <Field
          name="current"
          type="password"
          label={t('account.current')}
          autocomplete="current-password"
          required
        />
      )}
      <button>{t('account.makeToken')}</button>
    </form>
  )
}

function Line({ page, token }: { page: Page; token: ApiToken }): VNode {
  const { t } = page
  const used = token.used_at
  return (
    <li>
      <div>
        <p>
          <strong>
            <bdi>{token.name}</bdi>
          </strong>
        </p>
        <p class="hint">
          {used === null ? (
            t('account.neverUsed')
          ) : (
            <Message
              page={page}
              id="account.lastUsed"
              with={{ when: <When page={page} at={used} /> }}
            />
          )}
        </p>
      </div>
      <form method="post" action={urls.account(`tokens/${token.id}`)}>
        <FormSeal page={page} method="delete" />
        <button aria-label={`${t('account.revokeToken')}: ${token.name}`}>
          {t('account.revokeToken')}
        </button>
      </form>
    </li>
  )
}
