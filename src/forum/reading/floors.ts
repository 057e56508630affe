import type { Instant, Member } from '../kernel/rows.ts'

const day = 24 * 60 * 60 * 1000
/** Somebody who joins wants the last fortnight to catch up on, not every thread there ever was. */
const newMembersCatchUp = 14 * day

/** Posts up to this time count as read by the member, whatever else is known. */
export function readFloor(member: Member): Instant {
  if (member.read_through_at !== null) return member.read_through_at
  if (member.joined_at === null) return ''
  return new Date(Date.parse(member.joined_at) - newMembersCatchUp).toISOString()
}
