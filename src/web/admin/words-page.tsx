import type { VNode } from 'preact'

import type { CensorProblem } from '../../forum/boards/describing.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Page } from '../page.ts'
import { described, Labelled } from '../ui/field.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { AdminFrame } from './frame.tsx'
import { problemIn } from './problems.ts'

/** The words that are not shown. */
export function WordsPage({
  page,
  words,
  problems = [],
  saved = false,
}: {
  page: Page
  words: string
  problems?: readonly Problem<CensorProblem>[]
  saved?: boolean
}): VNode {
  const hint = page.t('admin.wordsHint')
  const problem = problemIn(page, problems, 'words')
  return (
    <AdminFrame page={page} part="words" saved={saved} problems={problems}>
      <form class="sheet" method="post" action={urls.admin('words')}>
        <FormSeal page={page} />
        <Labelled name="words" label={page.t('admin.wordList')} hint={hint} problem={problem}>
          <textarea id="f-words" name="words" dir="auto" {...described('words', hint, problem)}>
            {`\n${words}`}
          </textarea>
        </Labelled>
        <button class="first">{page.t('common.save')}</button>
      </form>
    </AdminFrame>
  )
}
