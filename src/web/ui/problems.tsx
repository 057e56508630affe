import type { VNode } from 'preact'

import type { Page } from '../page.ts'

/** What is wrong, as a sentence in the viewer's language; with its field where the page may be long. */
export type Said = string | { readonly field: string; readonly text: string }

/** What is wrong with a form, above it. */
export function Problems({
  page,
  problems,
}: {
  page: Page
  problems: readonly Said[]
}): VNode | null {
  if (problems.length === 0) return null
  return (
    <div class="problems" role="alert">
      <p>{page.t('common.problems', { count: problems.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li>
            {typeof problem === 'string' ? (
              problem
            ) : (
              <a href={`#f-${problem.field}`}>{problem.text}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The hidden fields of a member's form. `method` names what the form stands for when it is not POST. */
export function FormSeal({ page, method }: { page: Page; method?: 'put' | 'delete' }): VNode {
  return (
    <>
      {page.csrf !== '' && <input type="hidden" name="csrf" value={page.csrf} />}
      {method !== undefined && <input type="hidden" name="_method" value={method} />}
    </>
  )
}
