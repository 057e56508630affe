import { type RawBuilder, sql, type SqlBool } from 'kysely'

import { type Forum, transact } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mostUnseen, type Unseen } from './unseen.ts'

/** What a member has on the screen: these post numbers of a thread, the threads of a board, their claims. */
export type Place =
  | {
      readonly is: 'thread'
      readonly threadId: number
      readonly first: number
      readonly last: number
    }
  | { readonly is: 'board'; readonly boardId: number }
  | { readonly is: 'claims' }

/** Whether somebody at this place has what they were told of before them. All before it in the thread counts as read, so it counts as seen; a reaction is seen only where it stands. */
export function isSeenAt(place: Place, { kind, board_id, thread_id, number }: Unseen): boolean {
  if (place.is === 'claims') return kind === 'claim'
  if (place.is === 'board') return kind === 'threads' && board_id === place.boardId
  if (thread_id !== place.threadId || number === null || number > place.last) return false
  return kind !== 'reactions' || number >= place.first
}

/** What is left of the unseen for somebody who is at this place. */
export function unseenElsewhere(place: Place, unseen: readonly Unseen[]): readonly Unseen[] {
  return unseen.filter((one) => !isSeenAt(place, one))
}

/** Marks what can be seen at this place; without a write where nothing is. */
export async function seeAt(
  forum: Forum,
  viewer: Viewer,
  place: Place,
  unseen: readonly Unseen[],
): Promise<void> {
  // Of very many not all are known here.
  if (unseen.length < mostUnseen && !unseen.some((one) => isSeenAt(place, one))) return
  await see(forum, viewer, conditionOf(place))
}

/** The same in SQL. */
function conditionOf(place: Place): RawBuilder<SqlBool> {
  if (place.is === 'claims') return sql`kind = 'claim'`
  if (place.is === 'board') return sql`(kind = 'threads' and board_id = ${place.boardId})`
  return sql`exists (select 1 from post where post.id = notification.last_post_id
    and post.thread_id = ${place.threadId} and post.number <= ${place.last}
    and (notification.kind <> 'reactions' or post.number >= ${place.first}))`
}

/** Marks one notification of the viewer's as seen, whatever it is. */
export async function seeOne(forum: Forum, viewer: Viewer, id: number): Promise<void> {
  await see(forum, viewer, sql`id = ${id}`)
}

/** Marks all of them. */
export async function seeAll(forum: Forum, viewer: Viewer): Promise<void> {
  await see(forum, viewer, sql`1 = 1`)
}

/** Marks what was told of watched threads and boards: all that was posted counts as read. */
export async function seeAllPosts(forum: Forum, viewer: Viewer): Promise<void> {
  await see(forum, viewer, sql`kind not in ('reactions', 'claim')`)
}

async function see(forum: Forum, { member }: Viewer, which: RawBuilder<SqlBool>): Promise<void> {
  if (member === null) throw new Refusal('sign-in-first')
  await transact(
    forum,
    ({ db, at }) =>
      db
        .updateTable('notification')
        .set({ seen_at: at })
        .where('member_id', '=', member.id)
        .where('seen_at', 'is', null)
        .where(which)
        .execute(),
    'nothing-shown',
  )
}
