import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Instant, Post, Thread } from '../kernel/rows.ts'
import { type Settings, settingsOf } from '../kernel/settings.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { countThread } from '../threads/counting.ts'
import { withinHours } from '../threads/own-time.ts'
import { shortReason } from '../threads/removing.ts'
import { recountPost } from './counting.ts'
import { takePost } from './taking.ts'

type Circumstances = Pick<Settings, 'ownRemovalHours'> & { readonly at: Instant }
type Removable = Pick<Post, 'author_id' | 'posted_at' | 'removed_at' | 'removed_by'>

export function mayRemovePost(
  viewer: Viewer,
  post: Removable,
  { ownRemovalHours, at }: Circumstances,
): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (post.removed_at !== null) return 'already-removed'
  if (viewer.sight.moderates) return 'allowed'
  if (post.author_id !== viewer.member.id) return 'not-yours'
  return withinHours(at, post.posted_at, ownRemovalHours) ? 'allowed' : 'too-late'
}

/** Authors restore what they removed themselves, for as long as they might have removed it. */
export function mayRestorePost(
  viewer: Viewer,
  post: Removable,
  { ownRemovalHours, at }: Circumstances,
): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (post.removed_at === null) return 'not-removed'
  if (viewer.sight.moderates) return 'allowed'
  if (post.author_id !== viewer.member.id) return 'not-yours'
  if (post.removed_by !== viewer.member.id) return 'moderators-removed'
  return withinHours(at, post.posted_at, ownRemovalHours) ? 'allowed' : 'too-late'
}

/** Takes a post's words out of sight everywhere, quotes included; its place in the thread stays. The last visible post takes the thread with it. */
export async function removePost(
  forum: Forum,
  viewer: Viewer,
  postId: number,
  { reason = '' }: { readonly reason?: string } = {},
): Promise<Post> {
  const { ownRemovalHours } = await settingsOf(forum)
  return transact(forum, async (tx) => {
    const { post, thread } = await takePost(tx, viewer, postId)
    demand(mayRemovePost(viewer, post, { ownRemovalHours, at: tx.at }))
    const byId = viewer.member?.id ?? 0
    const removed = await mark(tx, postId, { removed_at: tx.at, removed_by: byId })
    await tx.db
      .updateTable('post_body')
      .set({ remove_reason: shortReason(reason) })
      .where('post_id', '=', postId)
      .execute()
    const counted = await recountPost(tx, thread, removed, -1)
    if (counted.post_count === 0) await removeEmptied(tx, counted, removed, shortReason(reason))
    await tx.record({ type: 'post.removed', postId, threadId: thread.id, byId })
    return removed
  })
}

export async function restorePost(forum: Forum, viewer: Viewer, postId: number): Promise<Post> {
  const { ownRemovalHours } = await settingsOf(forum)
  return transact(forum, async (tx) => {
    const { post, thread } = await takePost(tx, viewer, postId)
    demand(mayRestorePost(viewer, post, { ownRemovalHours, at: tx.at }))
    const restored = await mark(tx, postId, { removed_at: null, removed_by: null })
    await tx.db
      .updateTable('post_body')
      .set({ remove_reason: '' })
      .where('post_id', '=', postId)
      .execute()
    const counted = await recountPost(tx, thread, restored, 1)
    if (wentTogether(post, thread)) await restoreEmptied(tx, counted)
    const byId = viewer.member?.id ?? 0
    await tx.record({ type: 'post.restored', postId, threadId: thread.id, byId })
    return restored
  })
}

async function mark(
  tx: Tx,
  postId: number,
  state: Pick<Post, 'removed_at' | 'removed_by'>,
): Promise<Post> {
  return tx.db
    .updateTable('post')
    .set(state)
    .where('id', '=', postId)
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function removeEmptied(tx: Tx, thread: Thread, by: Post, reason: string): Promise<void> {
  if (thread.removed_at !== null) return
  await tx.db
    .updateTable('thread')
    .set({ removed_at: by.removed_at, removed_by: by.removed_by, remove_reason: reason })
    .where('id', '=', thread.id)
    .execute()
  await countThread(tx, thread, -1)
  await tx.record({ type: 'thread.removed', threadId: thread.id, byId: by.removed_by ?? 0 })
}

function wentTogether(post: Post, thread: Thread): boolean {
  return (
    thread.removed_at !== null &&
    thread.removed_at === post.removed_at &&
    thread.removed_by === post.removed_by
  )
}

async function restoreEmptied(tx: Tx, thread: Thread): Promise<void> {
  const byId = thread.removed_by ?? 0
  await tx.db
    .updateTable('thread')
    .set({ removed_at: null, removed_by: null, remove_reason: '' })
    .where('id', '=', thread.id)
    .execute()
  await countThread(tx, thread, 1)
  await tx.record({ type: 'thread.restored', threadId: thread.id, byId })
}
