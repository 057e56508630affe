import type { VNode } from 'preact'

import type { Founding, FoundingProblem } from '../../forum/boards/founding.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { languageNamed } from '../../lang/languages.ts'
import type { Translate } from '../../lang/translate.ts'
import { textField } from '../forms.ts'
import { AccountFields, readAccount } from '../members/join-form.tsx'
import { sayMemberProblem } from '../members/problems.ts'
import type { Page } from '../page.ts'
import { Field, Labelled } from '../ui/field.tsx'
import { LanguageOptions } from '../ui/language-options.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal, Problems } from '../ui/problems.tsx'
import { urls } from '../urls.ts'

export function readFounding(form: unknown): Founding {
  return {
    ...readAccount(form),
    forumName: textField(form, 'forumName'),
    language: languageNamed(textField(form, 'language')) ?? 'en',
  }
}

interface Shown {
  readonly page: Page
  readonly token: string
  readonly draft: Omit<Founding, 'password'>
  readonly problems?: readonly Problem<FoundingProblem>[]
}

export function SetupPage({ page, token, draft, problems = [] }: Shown): VNode {
  const { t } = page
  return (
    <Layout page={page} head={{ title: t('setup.title'), needsMore: true }}>
      <form class="sheet narrow" method="post" action={urls.setup()}>
        <h1>{t('setup.title')}</h1>
        <p>{t('setup.welcome')}</p>
        <FormSeal page={page} />
        <input type="hidden" name="token" value={token} />
        <Problems page={page} problems={problems.map((problem) => say(t, problem))} />
        <Field
          name="forumName"
          label={t('setup.forumName')}
          value={draft.forumName}
          hint={t('setup.forumNameHint')}
          required
          maxLength={60}
        />
        <Labelled name="language" label={t('setup.language')}>
          <select id="f-language" name="language">
            <LanguageOptions chosen={draft.language} />
          </select>
        </Labelled>
        <h2>{t('setup.you')}</h2>
        <AccountFields page={page} draft={draft} problems={problems.filter(isOfAccount)} />
        <p>
          <button class="first">{t('setup.done')}</button>
        </p>
      </form>
    </Layout>
  )
}

/** What somebody without the printed address sees. */
export function SetupClosed({ page }: { page: Page }): VNode {
  return (
    <Layout page={page} head={{ title: page.t('setup.title'), needsMore: true }}>
      <div class="sheet narrow">
        <h1>{page.t('setup.title')}</h1>
        <p>{page.t('setup.tokenMissing')}</p>
      </div>
    </Layout>
  )
}

type OfForum = 'forum-name-missing' | 'forum-name-too-long'

function isOfAccount(
  problem: Problem<FoundingProblem>,
): problem is Problem<Exclude<FoundingProblem, OfForum>> {
  return problem.field !== 'forumName'
}

function say(t: Translate, problem: Problem<FoundingProblem>): string {
  if (isOfAccount(problem)) return sayMemberProblem(t, problem)
  return problem.is === 'forum-name-missing'
    ? t('setup.forumNameMissing')
    : t('setup.forumNameTooLong', { limit: problem.limit ?? 0 })
}
