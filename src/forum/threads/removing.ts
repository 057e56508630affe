import { type Forum, transact } from '../kernel/forum.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Db, Instant, Thread } from '../kernel/rows.ts'
import { type Settings, settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { countThread } from './counting.ts'
import { withinHours } from './own-time.ts'
import { takeThread } from './taking.ts'

type Circumstances = Pick<Settings, 'ownRemovalHours'> & { readonly at: Instant }

/** Authors may take a thread back for a time and only while nobody else has written in it: the others' posts are not theirs to remove. */
export function mayRemoveThread(
  viewer: Viewer,
  thread: Pick<Thread, 'author_id' | 'started_at' | 'post_count' | 'removed_at'>,
  ownPosts: number,
  { ownRemovalHours, at }: Circumstances,
): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (thread.removed_at !== null) return 'already-removed'
  if (viewer.sight.moderates) return 'allowed'
  if (thread.author_id !== viewer.member.id) return 'not-yours'
  if (thread.post_count > ownPosts) return 'others-wrote'
  return withinHours(at, thread.started_at, ownRemovalHours) ? 'allowed' : 'too-late'
}

/** Authors restore what they removed themselves, for as long as they might have removed it. A thread that went with its last post comes back with that. */
export function mayRestoreThread(
  viewer: Viewer,
  thread: Pick<Thread, 'author_id' | 'started_at' | 'post_count' | 'removed_at' | 'removed_by'>,
  { ownRemovalHours, at }: Circumstances,
): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (thread.removed_at === null) return 'not-removed'
  if (viewer.sight.moderates) return 'allowed'
  if (thread.author_id !== viewer.member.id) return 'not-yours'
  if (thread.removed_by !== viewer.member.id || thread.post_count === 0) return 'not-allowed'
  return withinHours(at, thread.started_at, ownRemovalHours) ? 'allowed' : 'too-late'
}

/** How many of the posts that stand in a thread are the viewer's own: what `mayRemoveThread` asks. */
export async function ownPostsIn(db: Db, { member }: Viewer, threadId: number): Promise<number> {
  const own = await db
    .selectFrom('participation')
    .select('post_count')
    .where('member_id', '=', member?.id ?? 0)
    .where('thread_id', '=', threadId)
    .executeTakeFirst()
  return own?.post_count ?? 0
}

/** A line of explanation, not a post. */
const longestReason = 200

/** Why something was removed, as it is kept. */
export function shortReason(typed: string): string {
  return typed.trim().slice(0, longestReason)
}

export async function removeThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  { reason = '' }: { readonly reason?: string } = {},
): Promise<Thread> {
  const { ownRemovalHours } = await settingsOf(forum)
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    const own = await ownPostsIn(tx.db, viewer, threadId)
    demand(mayRemoveThread(viewer, thread, own, { ownRemovalHours, at: tx.at }))
    const byId = viewer.member?.id ?? 0
    const removed = await tx.db
      .updateTable('thread')
      .set({ removed_at: tx.at, removed_by: byId, remove_reason: shortReason(reason) })
      .where('id', '=', threadId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await countThread(tx, removed, -1)
    await tx.record({ type: 'thread.removed', threadId, byId })
    return removed
  })
}

export async function restoreThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
): Promise<Thread> {
  const { ownRemovalHours } = await settingsOf(forum)
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayRestoreThread(viewer, thread, { ownRemovalHours, at: tx.at }))
    const restored = await tx.db
      .updateTable('thread')
      .set({ removed_at: null, removed_by: null, remove_reason: '' })
      .where('id', '=', threadId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await countThread(tx, restored, 1)
    await tx.record({ type: 'thread.restored', threadId, byId: viewer.member?.id ?? 0 })
    return restored
  })
}
