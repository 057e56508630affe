import type { VNode } from 'preact'

import type { Member } from '../../forum/kernel/rows.ts'
import type { Description } from '../../forum/members/describing.ts'
import { rawField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { described, Field, Labelled } from '../ui/field.tsx'
import { LanguageOptions } from '../ui/language-options.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

export function readDescription(form: unknown): Description {
  return {
    location: textField(form, 'location'),
    about: rawField(form, 'about'),
    language: textField(form, 'language'),
  }
}

export function ProfileForm({
  page,
  draft,
  member,
}: {
  page: Page
  draft: Description
  member: Member
}): VNode {
  const { t } = page
  const hint = t('account.aboutHint')
  return (
    <form class="sheet" method="post" action={urls.account('profile')}>
      <h2>{t('account.profile')}</h2>
      <FormSeal page={page} />
      <Field
        name="location"
        label={t('account.location')}
        value={draft.location}
        autocomplete="address-level2"
        maxLength={60}
      />
      <Labelled name="about" label={t('account.about')} hint={hint}>
        <textarea id="f-about" name="about" dir="auto" {...described('about', hint, undefined)}>
          {draft.about}
        </textarea>
      </Labelled>
      <LanguageField page={page} value={draft.language} />
      <p>
        <button class="first">{t('common.save')}</button>{' '}
        <a class="button" href={urls.member(member)}>
          {t('account.seeProfile')}
        </a>
      </p>
    </form>
  )
}

function LanguageField({ page, value }: { page: Page; value: string }): VNode {
  return (
    <Labelled name="language" label={page.t('account.language')}>
      <select id="f-language" name="language">
        <option value="">{page.t('account.forumLanguage')}</option>
        <LanguageOptions chosen={value} />
      </select>
    </Labelled>
  )
}
