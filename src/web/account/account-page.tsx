import type { VNode } from 'preact'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import type { Description } from '../../forum/members/describing.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { Face } from '../ui/name.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { type AccountProblem, sayAccountProblem } from './account-problems.ts'
import { ProfileForm } from './profile-form.tsx'

interface Shown {
  readonly page: Page
  readonly member: Member
  readonly email: string | null
  /** As typed, when it came back. */
  readonly draft?: Description
  readonly problems?: readonly Problem<AccountProblem>[]
  /** Something was just saved. */
  readonly saved?: boolean
}

/** Everything about one's own account, on one page; what needs the password has pages of its own. */
export function AccountPage({
  page,
  member,
  email,
  draft,
  problems = [],
  saved = false,
}: Shown): VNode {
  const { t } = page
  const { location, about, language } = member
  const shown = draft ?? { location, about, language: language ?? '' }
  return (
    <Layout page={page} head={{ title: t('account.title') }} here="account">
      <h1 class="title">{t('account.title')}</h1>
      {saved && (
        <p class="done" role="status">
          {t('account.saved')}
        </p>
      )}
      <Problems page={page} problems={problems.map((problem) => sayAccountProblem(t, problem))} />
      <ProfileForm page={page} draft={shown} member={member} />
      <PictureForm page={page} member={member} />
      <SigningIn page={page} member={member} email={email} />
    </Layout>
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

function SigningIn({ page, member, email }: Pick<Shown, 'page' | 'member' | 'email'>): VNode {
  const { t } = page
  const parts = [
    ['name', t('members.name'), member.name, t('account.change')],
    ['email', t('members.email'), email ?? t('account.noEmail'), t('account.change')],
    ['password', t('members.password'), '••••••••••', t('account.change')],
    ['sessions', t('account.sessions'), '', t('account.see')],
    ['tokens', t('account.tokens'), '', t('account.see')],
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
            </span>
            <a class="button" href={urls.account(part)} aria-label={`${act}: ${what}`}>
              {act}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
