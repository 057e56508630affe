import type { Problem } from '../../forum/kernel/problems.ts'
import type { DescriptionProblem } from '../../forum/members/describing.ts'
import type { Translate } from '../../lang/translate.ts'

export type AccountProblem =
  | DescriptionProblem
  | 'picture-unreadable'
  | 'picture-too-large'
  | 'token-name-missing'
  | 'token-name-too-long'
  | 'token-too-many'

/** A problem of the account's forms as a sentence. */
export function sayAccountProblem(
  t: Translate,
  { is, limit = 0 }: Problem<AccountProblem>,
): string {
  return t(`account.problem-${is}`, { limit })
}
