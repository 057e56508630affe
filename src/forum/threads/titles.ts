import type { Censor } from '../../text/censoring.ts'
import type { Problem } from '../kernel/problems.ts'

export type TitleProblem = 'title-empty' | 'title-too-long'

/** Direction overrides and control characters would reach beyond the title into the page around it. */
const unruly = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/** The title as it is kept: one line, no hidden controls. */
export function tidyTitle(typed: string): string {
  return typed.toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(unruly, '').trim().normalize('NFC')
}

export function titleProblems(title: string, longest: number): readonly Problem<TitleProblem>[] {
  if (!visible.test(title)) return [{ field: 'title', is: 'title-empty' }]
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
