import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import { longestPassword, shortestPassword } from '../../forum/members/passwords.ts'
import { type MemberProblem, problemOf, sayMemberProblem } from '../members/problems.ts'
import type { Page } from '../page.ts'
import { Field, type FieldProps } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

/** What can be changed only by somebody who knows the password. */
export type Guarded = 'name' | 'email' | 'password'

export interface ChangeShown {
  readonly page: Page
  readonly part: Guarded
  /** The member's name, for password managers. */
  readonly account: string
  readonly value: string
  readonly asksPassword: boolean
  readonly problems?: readonly Problem<MemberProblem>[]
}

/** One page for each: the new value, and the present password when it was not given lately. */
export function ChangePage(shown: ChangeShown): VNode {
  const { page, part, account, problems = [] } = shown
  const { t } = page
  const title = t(`account.${part}Title`)
  return (
    <Layout page={page} head={{ title }} here="account">
      <form class="sheet narrow" method="post" action={urls.account(part)}>
        <h1>{title}</h1>
        <FormSeal page={page} />
        <Problems page={page} problems={problems.map((problem) => sayMemberProblem(t, problem))} />
        {part !== 'name' && <WhoseAccount name={account} />}
        <Field {...newValue(shown)} problem={problemOf(t, problems, part)} />
        {shown.asksPassword && (
          <Field
            name="current"
            type="password"
            label={t('account.current')}
            hint={t('account.currentWhy')}
            problem={problemOf(t, problems, 'current')}
            autocomplete="current-password"
            required
          />
        )}
        <p>
          <button class="first">{t('common.save')}</button>{' '}
          <a class="button" href={urls.account()}>
            {t('common.cancel')}
          </a>
        </p>
      </form>
    </Layout>
  )
}

/** Password managers want to know for whom they keep what comes next. */
function WhoseAccount({ name }: { name: string }): VNode {
  return <input type="text" name="username" autocomplete="username" value={name} hidden readOnly />
}

function newValue({ page: { t, settings }, part, value }: ChangeShown): FieldProps {
  const fields: Readonly<Record<Guarded, FieldProps>> = {
    name: {
      name: 'name',
      label: t('account.newName'),
      hint: t('account.nameKept'),
      value,
      autocomplete: 'username',
      required: true,
      maxLength: 120,
    },
    email: {
      name: 'email',
      type: 'email',
      label: t('members.email'),
      ...(!settings.joinNeedsEmail && { hint: t('account.emailEmpty') }),
      value,
      autocomplete: 'email',
      required: settings.joinNeedsEmail,
      maxLength: 254,
    },
    password: {
      name: 'password',
      type: 'password',
      label: t('account.newPassword'),
      hint: `${t('members.passwordHint')} ${t('account.passwordEnds')}`,
      autocomplete: 'new-password',
      required: true,
      minLength: shortestPassword,
      maxLength: longestPassword,
    },
  }
  return fields[part]
}
