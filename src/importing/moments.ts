import type { Instant } from '../forum/kernel/rows.ts'
import type { PostRecord, StatedTime } from './records.ts'

/** Stands where no time is known; nothing was ever posted then, so pages can say "time unknown" instead. */
export const unknownMoment: Instant = '1970-01-01T00:00:00.000Z'

/** A stated time as an instant: a day counts from its midnight, a local time as if it were UTC, because a row needs one. */
export function asInstant(stated: StatedTime | null): Instant | null {
  if (stated === null || !/^\d{4}-\d\d-\d\d/.test(stated)) return null
  const full =
    stated.length === 10
      ? `${stated}T00:00:00.000Z`
      : stated.endsWith('Z')
        ? stated
        : `${stated}.000Z`
  const at = new Date(full)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** A moment for each post: its own, else that of the post before it, else of the first that has one. */
export function momentsOf(posts: readonly Pick<PostRecord, 'posted_at'>[]): readonly Instant[] {
  const known = posts.map(({ posted_at }) => asInstant(posted_at))
  let last = known.find((at) => at !== null) ?? unknownMoment
  return known.map((at) => (last = at ?? last))
}
