import type { Problem } from '../../forum/kernel/problems.ts'
import type { JoinProblem } from '../../forum/members/joining.ts'
import type { Translate } from '../../lang/translate.ts'
import { inUnits } from '../waiting.ts'

export type MemberProblem = JoinProblem | 'wrong-credentials' | 'wrong-password' | 'too-soon'

/** A problem with an account as a sentence. */
export function sayMemberProblem(t: Translate, { is, limit = 0 }: Problem<MemberProblem>): string {
  if (is === 'too-soon') return t('refusal.too-many', inUnits(limit))
  return t(`members.problem-${is}`, { limit })
}

/** The sentence for one field, when there is something wrong with it. */
export function problemOf(
  t: Translate,
  problems: readonly Problem<MemberProblem>[],
  field: string,
): string | undefined {
  const problem = problems.find((one) => one.field === field)
  return problem === undefined ? undefined : sayMemberProblem(t, problem)
}
