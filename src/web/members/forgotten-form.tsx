import type { VNode } from 'preact'

import { textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

/** The name or e-mail address somebody typed. */
export function readForgotten(form: unknown): string {
  return textField(form, 'name').slice(0, 300)
}

export interface ForgottenShown {
  readonly page: Page
  /** Mail can be sent at all. */
  readonly mailed: boolean
  readonly name?: string
  /** It was asked for; whether there is such an account is not said. */
  readonly asked?: boolean
  /** Seconds until another attempt, when there were too many. */
  readonly wait?: number
}

/** Asks whose password was lost; where no mail can be sent, says whom to ask instead. */
export function ForgottenPage(shown: ForgottenShown): VNode {
  const { page, mailed, asked = false } = shown
  const { t } = page
  return (
    <Layout page={page} head={{ title: t('mail.forgottenTitle'), needsMore: true }}>
      <div class="sheet narrow">
        <h1>{t('mail.forgottenTitle')}</h1>
        {!mailed && <p>{t('mail.forgottenNoMail')}</p>}
        {mailed && asked && (
          <>
            <p class="done" role="status">
              {t('mail.forgottenSent')}
            </p>
            <p>{t('mail.forgottenNothing')}</p>
          </>
        )}
        {mailed && !asked ? (
          <AskForm {...shown} />
        ) : (
          <p>
            <a href={urls.signIn()}>{t('members.signIn')}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

function AskForm({ page, name = '', wait = 0 }: ForgottenShown): VNode {
  const { t } = page
  const problems = wait > 0 ? [t('members.tooManyTries', { minutes: Math.ceil(wait / 60) })] : []
  return (
    <form method="post" action={urls.forgotten()}>
      <p>{t('mail.forgottenAbout')}</p>
      <FormSeal page={page} />
      <Problems page={page} problems={problems} />
      <Field
        name="name"
        label={t('members.nameOrEmail')}
        value={name}
        autocomplete="username"
        required
        maxLength={254}
      />
      <p>
        <button class="first">{t('mail.forgottenSend')}</button>{' '}
        <a class="button" href={urls.signIn()}>
          {t('common.cancel')}
        </a>
      </p>
    </form>
  )
}
