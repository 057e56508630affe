import type { Problem } from '../../forum/kernel/problems.ts'
import type { SourceProblem } from '../../forum/posts/composing.ts'
import type { TitleProblem } from '../../forum/threads/titles.ts'
import type { Page } from '../page.ts'
import { inUnits } from '../waiting.ts'

export type WritingProblem =
  | SourceProblem
  | TitleProblem
  | 'reason-too-long'
  | 'edited-meanwhile'
  | 'renamed-meanwhile'
  | 'too-soon'

/** What is wrong with a text or its title, as a sentence that says what to do. */
export function sayWritingProblem(
  page: Page,
  { is, limit = 0 }: Problem<WritingProblem>,
  source: string,
): string {
  const sentences: Readonly<Record<WritingProblem, () => string>> = {
    'text-empty': () => page.t('threads.writeSomething'),
    'text-too-long': () => page.t('threads.tooLong', { length: source.length, most: limit }),
    'title-empty': () => page.t('posts.titleEmpty'),
    'title-too-long': () => page.t('posts.titleTooLong', { most: limit }),
    'reason-too-long': () => page.t('posts.reasonTooLong', { most: limit }),
    'edited-meanwhile': () => page.t('posts.editedMeanwhile'),
    'renamed-meanwhile': () => page.t('posts.renamedMeanwhile'),
    'too-soon': () => page.t('posts.tooSoon', inUnits(limit)),
  }
  return sentences[is]()
}
