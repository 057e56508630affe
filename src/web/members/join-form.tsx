import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { JoinProblem } from '../../forum/members/joining.ts'
import { longestPassword, shortestPassword } from '../../forum/members/passwords.ts'
import { rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { localPath, urls } from '../urls.ts'
import { problemOf, sayMemberProblem } from './problems.ts'

/** What was typed to make an account. */
export interface AccountDraft {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** The same on the page to join; `next` is where to go on. */
export interface JoinDraft extends AccountDraft {
  readonly next: string
}

export function readJoin(form: unknown): JoinDraft {
  return { ...readAccount(form), next: localPath(textField(form, 'next')) }
}

export function readAccount(form: unknown): AccountDraft {
  return {
    name: textField(form, 'name'),
    email: textField(form, 'email'),
    password: rawField(form, 'password'),
  }
}

interface Shown {
  readonly page: Page
  readonly draft: Pick<AccountDraft, 'name' | 'email'>
  readonly problems?: readonly Problem<JoinProblem>[]
}

export function JoinPage({
  page,
  draft,
  problems = [],
  wait = 0,
}: Shown & { draft: Pick<JoinDraft, 'next'>; wait?: number }): VNode {
  const { t } = page
  const sentences = [
    ...problems.map((problem) => sayMemberProblem(t, problem)),
    ...(wait > 0 ? [t('members.tooManyTries', { minutes: Math.ceil(wait / 60) })] : []),
  ]
  return (
    <Layout page={page} head={{ title: t('members.joinTitle'), needsMore: true }}>
      {page.settings.joinOpen ? (
        <form class="sheet narrow" method="post" action={urls.join()}>
          <h1>{t('members.joinTitle')}</h1>
          <p>{t('members.joinAbout')}</p>
          <FormSeal page={page} />
          <input type="hidden" name="next" value={draft.next} />
          <Problems page={page} problems={sentences} />
          <AccountFields page={page} draft={draft} problems={problems} />
          <p>
            <button class="first">{t('members.join')}</button>
          </p>
          <p>
            {t('members.haveAccount')} <a href={urls.signIn(draft.next)}>{t('members.signIn')}</a>
          </p>
        </form>
      ) : (
        <div class="sheet narrow">
          <h1>{t('members.joinTitle')}</h1>
          <p>{t('members.joinClosed')}</p>
        </div>
      )}
    </Layout>
  )
}

/** Name, e-mail address and password of a new account: for joining and for the first-run page. */
export function AccountFields({ page, draft, problems = [] }: Shown): VNode {
  const { t } = page
  const needed = page.settings.joinNeedsEmail
  return (
    <>
      <Field
        name="name"
        label={t('members.name')}
        value={draft.name}
        hint={t('members.nameHint')}
        problem={problemOf(t, problems, 'name')}
        autocomplete="username"
        required
        maxLength={120}
      />
      <Field
        name="email"
        type="email"
        label={t(needed ? 'members.email' : 'members.emailOptional')}
        value={draft.email}
        hint={t('members.emailHint')}
        problem={problemOf(t, problems, 'email')}
        autocomplete="email"
        required={needed}
        maxLength={254}
      />
      <Field
        name="password"
        type="password"
        label={t('members.password')}
        hint={t('members.passwordHint')}
        problem={problemOf(t, problems, 'password')}
        autocomplete="new-password"
        required
        minLength={shortestPassword}
        maxLength={longestPassword}
      />
    </>
  )
}
