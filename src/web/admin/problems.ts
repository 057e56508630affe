import type { BoardProblem } from '../../forum/boards/arranging.ts'
import type { CensorProblem, ForumProblem } from '../../forum/boards/describing.ts'
import { isLimit, type LimitProblem } from '../../forum/boards/limiting.ts'
import type { RoleProblem } from '../../forum/boards/roles.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { KindProblem } from '../../forum/reactions/arranging-kinds.ts'
import type { MergeProblem } from '../../forum/threads/merging-boards.ts'
import type { Page } from '../page.ts'
import type { Said } from '../ui/problems.tsx'

export type AdminProblem =
  | BoardProblem
  | CensorProblem
  | ForumProblem
  | LimitProblem
  | RoleProblem
  | KindProblem
  | MergeProblem
  | 'board-not-empty'
  | 'no-such-member'
  | 'last-admin'

type Problems = readonly Problem<AdminProblem>[]

/** A problem as a sentence. */
export function sayAdminProblem(
  page: Page,
  { field, is, limit = 0 }: Problem<AdminProblem>,
): string {
  const name = isLimit(field) ? page.t(`admin.limit-${field}`) : ''
  return page.t(`admin.problem-${is}`, { limit, name })
}

/** Every problem as a sentence. */
export function sayAll(page: Page, problems: Problems): readonly Said[] {
  return problems.map((problem) => ({
    field: problem.field,
    text: sayAdminProblem(page, problem),
  }))
}

/** The sentence for one field, when there is something wrong with it. */
export function problemIn(page: Page, problems: Problems, field: string): string | undefined {
  const problem = problems.find((one) => one.field === field)
  return problem === undefined ? undefined : sayAdminProblem(page, problem)
}
