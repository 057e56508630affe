import type { VNode } from 'preact'

import type { ForumDraft, ForumProblem } from '../../forum/boards/describing.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { offeredLanguages } from '../../lang/languages.ts'
import { textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { Field, Labelled } from '../ui/field.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { Tick } from '../ui/tick.tsx'
import { urls } from '../urls.ts'
import { AdminFrame } from './frame.tsx'
import { problemIn } from './problems.ts'

export function readForum(form: unknown): ForumDraft {
  return {
    forumName: textField(form, 'forumName'),
    description: textField(form, 'description'),
    language: textField(form, 'language'),
    joinOpen: textField(form, 'joinOpen') !== '',
    joinNeedsEmail: textField(form, 'joinNeedsEmail') !== '',
  }
}

/** What the forum is called and says about itself, and who may join it. */
export function ForumPage({
  page,
  draft,
  problems = [],
  saved = false,
}: {
  page: Page
  draft: ForumDraft
  problems?: readonly Problem<ForumProblem>[]
  saved?: boolean
}): VNode {
  const { t } = page
  return (
    <AdminFrame page={page} part="forum" saved={saved} problems={problems}>
      <form class="sheet" method="post" action={urls.admin()}>
        <FormSeal page={page} />
        <Field
          name="forumName"
          label={t('admin.forumName')}
          value={draft.forumName}
          problem={problemIn(page, problems, 'forumName')}
          required
        />
        <Field
          name="description"
          label={t('admin.description')}
          hint={t('admin.descriptionHint')}
          value={draft.description}
          problem={problemIn(page, problems, 'description')}
        />
        <LanguageField page={page} chosen={draft.language} />
        <Tick name="joinOpen" label={t('admin.joinOpen')} on={draft.joinOpen} />
        <Tick name="joinNeedsEmail" label={t('admin.joinNeedsEmail')} on={draft.joinNeedsEmail} />
        <button class="first">{t('common.save')}</button>
      </form>
    </AdminFrame>
  )
}

function LanguageField({ page, chosen }: { page: Page; chosen: string }): VNode {
  return (
    <Labelled name="language" label={page.t('common.language')} hint={page.t('admin.languageHint')}>
      <select id="f-language" name="language">
        {offeredLanguages.map(([language, name]) => (
          <option value={language} selected={language === chosen}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
