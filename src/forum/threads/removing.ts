import { type Forum, transact } from '../kernel/forum.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Instant, Thread } from '../kernel/rows.ts'
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

/** A whole thread only moderators restore. Authors restore the post that took it along, and it comes back with that. */
export function mayRestoreThread(viewer: Viewer, thread: Pick<Thread, 'removed_at'>): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (!viewer.sight.moderates) return 'not-allowed'
  return thread.removed_at === null ? 'not-removed' : 'allowed'
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
    const own = await tx.db
      .selectFrom('participation')
      .select('post_count')
      .where('member_id', '=', viewer.member?.id ?? 0)
      .where('thread_id', '=', threadId)
      .executeTakeFirst()
    const circumstances = { ownRemovalHours, at: tx.at }
    demand(mayRemoveThread(viewer, thread, own?.post_count ?? 0, circumstances))
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
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayRestoreThread(viewer, thread))
    const restored = await tx.db
      .updateTable('thread')
      .set({ removed_at: null, removed_by: null })
      .where('id', '=', threadId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await countThread(tx, restored, 1)
    await tx.record({ type: 'thread.restored', threadId, byId: viewer.member?.id ?? 0 })
    return restored
  })
}
