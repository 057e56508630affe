import { type Forum, transact } from '../kernel/forum.ts'
import type { Instant, Member } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'

const minute = 60 * 1000
/** After this much silence a visit is over: reading one long thread is shorter, a lunch is longer. */
const visitEndsAfter = 30 * minute
/** A member is noted at most this often: pages are opened every few seconds, and each note is a commit. */
const notedEvery = 5 * minute

/** Notes that the member is here, and returns the viewer as noted. A new visit begins when the last sign is half an hour old, and then what came since that sign is new. */
export async function touchVisit(forum: Forum, viewer: Viewer): Promise<Viewer> {
  const { member } = viewer
  if (member === null) return viewer
  const change = visitAt(member, forum.now())
  if (change === null) return viewer
  await transact(
    forum,
    ({ db }) =>
      db
        .updateTable('member')
        .set(change)
        .where('id', '=', member.id)
        // Several pages opened at once note one visit, not a visit since the first of them.
        .where((row) =>
          member.seen_at === null
            ? row('seen_at', 'is', null)
            : row('seen_at', '=', member.seen_at),
        )
        .execute(),
    'nothing-shown',
  )
  return { ...viewer, member: { ...member, ...change } }
}

type VisitChange = Partial<Pick<Member, 'seen_at' | 'visit_started_at' | 'previous_visit_at'>>

/** What a sign of the member at this time changes; null when it is too soon after the last one. */
export function visitAt(member: Pick<Member, 'seen_at'>, at: Instant): VisitChange | null {
  if (member.seen_at === null) return { seen_at: at, visit_started_at: at }
  const silence = Date.parse(at) - Date.parse(member.seen_at)
  if (silence > visitEndsAfter)
    return { seen_at: at, visit_started_at: at, previous_visit_at: member.seen_at }
  return silence > notedEvery ? { seen_at: at } : null
}
