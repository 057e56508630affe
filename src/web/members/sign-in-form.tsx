import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import { rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { localPath, urls } from '../urls.ts'
import { sayMemberProblem } from './problems.ts'

/** What was typed to sign in; `next` is where to go on. */
export interface SignInDraft {
  readonly name: string
  readonly password: string
  readonly next: string
}

export function readSignIn(form: unknown): SignInDraft {
  return {
    name: textField(form, 'name'),
    password: rawField(form, 'password'),
    next: localPath(textField(form, 'next')),
  }
}

export function SignInPage({
  page,
  draft,
  problems = [],
  wait = 0,
}: {
  page: Page
  draft: Pick<SignInDraft, 'name' | 'next'>
  problems?: readonly Problem<'wrong-credentials'>[]
  /** Seconds until another attempt, when there were too many. */
  wait?: number
}): VNode {
  const { t } = page
  const sentences = [
    ...problems.map((problem) => sayMemberProblem(t, problem)),
    ...(wait > 0 ? [t('members.tooManyTries', { minutes: Math.ceil(wait / 60) })] : []),
  ]
  return (
    <Layout page={page} head={{ title: t('members.signInTitle'), needsMore: true }}>
      <form class="sheet narrow" method="post" action={urls.signIn()}>
        <h1>{t('members.signInTitle')}</h1>
        <FormSeal page={page} />
        <input type="hidden" name="next" value={draft.next} />
        <Problems page={page} problems={sentences} />
        <Credentials page={page} name={draft.name} />
        <p>
          <button class="first">{t('members.signIn')}</button>
        </p>
        <p>
          <a href={urls.forgotten()}>{t('mail.forgotten')}</a>
        </p>
        {page.settings.joinOpen && (
          <p>
            {t('members.noAccount')} <a href={urls.join(draft.next)}>{t('members.join')}</a>
          </p>
        )}
      </form>
    </Layout>
  )
}

function Credentials({ page, name }: { page: Page; name: string }): VNode {
  const { t } = page
  return (
    <>
      <Field
        name="name"
        label={t('members.nameOrEmail')}
        value={name}
        autocomplete="username"
        required
        maxLength={254}
      />
      <Field
        name="password"
        type="password"
        label={t('members.password')}
        autocomplete="current-password"
        required
      />
    </>
  )
}
