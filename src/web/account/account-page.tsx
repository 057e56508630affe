import type { VNode } from 'preact'

import type { ClaimLine } from '../../forum/claims/queries.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import type { OwnEmail } from '../../forum/members/confirming-email.ts'
import type { Description } from '../../forum/members/describing.ts'
import { OwnClaims } from '../claims/own-claims.tsx'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { Face } from '../ui/name.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { type AccountProblem, sayAccountProblem } from './account-problems.ts'
import { ProfileForm } from './profile-form.tsx'

interface Shown {
  readonly page: Page
  readonly member: Member
  readonly own: OwnEmail
  /** A mail could confirm the address. */
  readonly confirmable: boolean
  readonly claims: readonly ClaimLine[]
  /** As typed, when it came back. */
  readonly draft?: Description
  readonly problems?: readonly Problem<AccountProblem>[]
  /** Something was just saved. */
  readonly saved?: boolean
  /** The mail that confirms the address was just asked for. */
  readonly mailed?: boolean
}

/** Everything about one's own account, on one page; what needs the password has pages of its own. */
export function AccountPage(shown: Shown): VNode {
  const { page, member, draft, problems = [] } = shown
  const { t } = page
  const { location, about, language } = member
  return (
    <Layout page={page} head={{ title: t('account.title') }} here="account">
      <h1 class="title">{t('account.title')}</h1>
      <Done {...shown} />
      <Problems page={page} problems={problems.map((problem) => sayAccountProblem(t, problem))} />
      <ProfileForm
        page={page}
        draft={draft ?? { location, about, language: language ?? '' }}
        member={member}
      />
      <PictureForm page={page} member={member} />
      <SigningIn {...shown} />
      <OwnClaims page={page} claims={shown.claims} />
    </Layout>
  )
}

function Done({ page, own, saved = false, mailed = false }: Shown): VNode | null {
  if (!saved && !mailed) return null
  const to = { address: <bdi>{own.email}</bdi> }
  return (
    <p class="done" role="status">
      {mailed ? <Message page={page} id="mail.sentAgain" with={to} /> : page.t('account.saved')}
    </p>
  )
}

function PictureForm({ page, member }: { page: Page; member: Member }): VNode {
  const { t } = page
  return (
    <section class="sheet">
      <h2>{t('account.picture')}</h2>
      <div class="person">
        <Face member={member} size={96} />
        <form method="post" action={urls.account('picture')} encType="multipart/form-data">
          <FormSeal page={page} />
          <Field
            name="picture"
            type="file"
            label={t('account.choosePicture')}
            hint={t('account.pictureHint')}
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            required
          />
          <button>{t('account.usePicture')}</button>
        </form>
      </div>
      {member.avatar !== null && (
        <form method="post" action={urls.account('picture/remove')}>
          <FormSeal page={page} />
          <button>{t('account.removePicture')}</button>
        </form>
      )}
    </section>
  )
}

function SigningIn({ page, member, own: { email }, confirmable }: Shown): VNode {
  const { t } = page
  const parts = [
    ['name', t('members.name'), member.name, t('account.change')],
    ['email', t('members.email'), email ?? t('account.noEmail'), t('account.change')],
    ['password', t('members.password'), '••••••••••', t('account.change')],
    ['sessions', t('account.sessions'), '', t('account.see')],
    ['tokens', t('account.tokens'), '', t('account.see')],
    ['notifications', t('notices.settingsTitle'), '', t('account.see')],
  ] as const
  return (
    <section class="sheet">
      <h2>{t('account.signingIn')}</h2>
      <ul class="things">
        {parts.map(([part, what, now, act]) => (
          <li>
            <span>
              {now === '' ? what : `${what}: `}
              <bdi>{now}</bdi>
              {part === 'email' && confirmable && ` (${t('mail.unconfirmed')})`}
            </span>
            <a class="button" href={urls.account(part)} aria-label={`${act}: ${what}`}>
              {act}
            </a>
          </li>
        ))}
      </ul>
      {confirmable && <SendAgain page={page} />}
    </section>
  )
}

function SendAgain({ page }: { page: Page }): VNode {
  return (
    <form method="post" action={urls.account('email/mail')}>
      <FormSeal page={page} />
      <p class="hint">{page.t('mail.unconfirmedWhat')}</p>
      <button>{page.t('mail.sendAgain')}</button>
    </form>
  )
}
