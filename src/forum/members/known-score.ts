import type { Member } from '../kernel/rows.ts'

/** The score to show: of a member known from an archive only, none until the old pages or a reaction give one. */
export function knownScore({
  score,
  placeholder_since,
}: Pick<Member, 'score' | 'placeholder_since'>): number | null {
  return score === 0 && placeholder_since !== null ? null : score
}
