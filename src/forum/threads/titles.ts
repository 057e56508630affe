import type { Censor } from '../../text/censoring.ts'
import type { Problem } from '../kernel/problems.ts'

export type TitleProblem = 'title-empty' | 'title-too-long'

/** What is wrong with a title that is one line (`oneLine`) already. */
export function titleProblems(title: string, longest: number): readonly Problem<TitleProblem>[] {
  if (title === '') return [{ field: 'title', is: 'title-empty' }]
  if (title.length <= longest) return []
  return [{ field: 'title', is: 'title-too-long', limit: longest }]
}

/** The columns that hold a title: as shown, and as typed where the censor made a difference. */
export function titleColumns(
  title: string,
  censor: Censor,
): { readonly title: string; readonly title_source: string | null } {
  const shown = censor(title)
  return { title: shown, title_source: shown === title ? null : title }
}
