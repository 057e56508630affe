import type { ComponentChildren, VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { LinkKind } from '../../forum/kernel/rows.ts'
import type { Confirming, ConfirmProblem } from '../../forum/members/confirming-email.ts'
import type { LinkProblem } from '../../forum/members/one-time-links.ts'
import {
  longestPassword,
  type PasswordProblem,
  shortestPassword,
} from '../../forum/members/passwords.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { problemOf, sayMemberProblem } from './problems.ts'

/** Where the link of a "forgot your password" mail leads. */
export function NewPasswordPage({
  page,
  token,
  name,
  problems = [],
}: {
  page: Page
  token: string
  name: string
  problems?: readonly Problem<PasswordProblem>[]
}): VNode {
  const { t } = page
  return (
    <LinkPage page={page} title={t('mail.newPasswordTitle')}>
      <form method="post" action={urls.newPassword()}>
        <p>
          <Message page={page} id="mail.newPasswordFor" with={{ name: <bdi>{name}</bdi> }} />
        </p>
        <FormSeal page={page} />
        <input type="hidden" name="token" value={token} />
        <input type="text" name="username" autocomplete="username" value={name} hidden readOnly />
        <Problems page={page} problems={problems.map((problem) => sayMemberProblem(t, problem))} />
        <Field
          name="password"
          type="password"
          label={t('account.newPassword')}
          hint={`${t('members.passwordHint')} ${t('mail.newPasswordEnds')}`}
          problem={problemOf(t, problems, 'password')}
          autocomplete="new-password"
          required
          minLength={shortestPassword}
          maxLength={longestPassword}
        />
        <p>
          <button class="first">{t('mail.newPasswordSet')}</button>
        </p>
      </form>
    </LinkPage>
  )
}

/** Where the link of a confirmation mail leads. It asks, because mail programs open links by themselves. */
export function ConfirmEmailPage({
  page,
  token,
  confirming: { name, address },
}: {
  page: Page
  token: string
  confirming: Confirming
}): VNode {
  const { t } = page
  const shown = { name: <bdi>{name}</bdi>, address: <bdi>{address}</bdi> }
  return (
    <LinkPage page={page} title={t('mail.confirmTitle')}>
      <form method="post" action={urls.confirmEmail()}>
        <p>
          <Message page={page} id="mail.confirmAsk" with={shown} />
        </p>
        <FormSeal page={page} />
        <input type="hidden" name="token" value={token} />
        <p>
          <button class="first">{t('mail.confirmYes')}</button>
        </p>
      </form>
    </LinkPage>
  )
}

export function ConfirmedPage({ page, address }: { page: Page; address: string }): VNode {
  return (
    <LinkPage page={page} title={page.t('mail.confirmTitle')}>
      <p class="done" role="status">
        <Message page={page} id="mail.confirmed" with={{ address: <bdi>{address}</bdi> }} />
      </p>
      <p>
        <a class="button" href={urls.home()}>
          {page.t('refusal.home')}
        </a>
      </p>
    </LinkPage>
  )
}

/** A link that does not work: why, and what to do. */
export function BrokenLinkPage({
  page,
  kind,
  problem,
}: {
  page: Page
  kind: LinkKind
  problem: LinkProblem | ConfirmProblem
}): VNode {
  const { t } = page
  return (
    <LinkPage page={page} title={t('mail.linkTitle')}>
      <p>
        {problem === 'email-of-another' ? t('mail.problem-email-of-another') : t(`mail.${problem}`)}
      </p>
      {kind === 'new-password' ? (
        <p>
          <a class="button" href={urls.forgotten()}>
            {t('mail.linkNewPassword')}
          </a>
        </p>
      ) : (
        <>
          {problem !== 'email-of-another' && <p>{t('mail.linkConfirmEmail')}</p>}
          <p>
            <a class="button" href={urls.account()}>
              {t('account.title')}
            </a>
          </p>
        </>
      )}
    </LinkPage>
  )
}

function LinkPage({
  page,
  title,
  children,
}: {
  page: Page
  title: string
  children: ComponentChildren
}): VNode {
  return (
    <Layout page={page} head={{ title, needsMore: true }}>
      <div class="sheet narrow">
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  )
}
