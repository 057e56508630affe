import type { AskProblem } from '../../forum/claims/asking.ts'
import type { DecisionProblem } from '../../forum/claims/deciding.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Translate } from '../../lang/translate.ts'
import { inUnits } from '../waiting.ts'

/** A problem of a claim as a sentence. */
export function sayClaimProblem(
  t: Translate,
  { is, limit = 0 }: Problem<AskProblem | DecisionProblem | 'too-soon'>,
): string {
  if (is === 'too-soon') return t('refusal.too-many', inUnits(limit))
  return t(`claims.problem-${is}`, { limit })
}
