import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { hold, holdWeights } from '../kernel/holding.ts'
import { demand, Refusal, type Verdict } from '../kernel/refusals.ts'
import type { Post, Thread } from '../kernel/rows.ts'
import { mayReadPost, type Viewer } from '../kernel/viewing.ts'
import type { ReactionKind } from './kinds.ts'

/** Whether the viewer may react to this post: any they can read but their own. */
export function mayReact(
  viewer: Viewer,
  post: Pick<Post, 'author_id' | 'removed_at'>,
  thread: Pick<Thread, 'board_id' | 'removed_at'>,
): Verdict {
  if (!mayReadPost(viewer, post, thread)) return 'not-found'
  if (viewer.member === null) return 'sign-in-first'
  return post.author_id === viewer.member.id ? 'own-post' : 'allowed'
}

/** Gives the viewer's one reaction to a post, in place of an earlier one. Saying the same twice changes nothing. */
export async function react(
  forum: Forum,
  viewer: Viewer,
  postId: number,
  kindKey: string,
): Promise<void> {
  await transact(forum, async (tx) => {
    await holdWeights(forum, tx)
    const memberId = await takePost(tx, viewer, postId)
    const kind = await kindCalled(tx, kindKey)
    if (kind.retired_at !== null) throw new Refusal('not-found')
    const before = await reactionOf(tx, postId, memberId)
    if (before?.kind_id === kind.id) return tx.nothingShown()
    await tx.db
      .insertInto('reaction')
      .values({ post_id: postId, member_id: memberId, kind_id: kind.id, reacted_at: tx.at })
      .onConflict((row) =>
        row.columns(['post_id', 'member_id']).doUpdateSet({ kind_id: kind.id, reacted_at: tx.at }),
      )
      .execute()
    await moveScore(tx, postId, kind.weight - (before?.weight ?? 0))
    await tx.record({ type: 'post.reacted', postId, memberId })
  })
}

/** Takes the viewer's reaction back: the one of this kind, if that is what they gave. */
export async function unreact(
  forum: Forum,
  viewer: Viewer,
  postId: number,
  kindKey: string,
): Promise<void> {
  await transact(forum, async (tx) => {
    await holdWeights(forum, tx)
    const memberId = await takePost(tx, viewer, postId)
    const kind = await kindCalled(tx, kindKey)
    const before = await reactionOf(tx, postId, memberId)
    if (before?.kind_id !== kind.id) return tx.nothingShown()
    await tx.db
      .deleteFrom('reaction')
      .where('post_id', '=', postId)
      .where('member_id', '=', memberId)
      .execute()
    await moveScore(tx, postId, -kind.weight)
    await tx.record({ type: 'post.reacted', postId, memberId })
  })
}

/** Demands that the viewer may react, and holds the author's row: reactions to one author come one after the other, so that each sees what the one before it did to the score. */
async function takePost(tx: Tx, viewer: Viewer, postId: number): Promise<number> {
  const post = await tx.db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .select([
      'post.id',
      'post.author_id',
      'post.removed_at',
      'thread.board_id',
      'thread.removed_at as thread_removed_at',
    ])
    .where('post.id', '=', postId)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
  const thread = { board_id: post.board_id, removed_at: post.thread_removed_at }
  demand(mayReact(viewer, post, thread))
  if (viewer.member === null) throw new Refusal('sign-in-first')
  await holdAuthor(tx, post)
  return viewer.member.id
}

async function holdAuthor(tx: Tx, { author_id }: Pick<Post, 'author_id'>): Promise<void> {
  if (author_id !== null) await hold(tx, 'member', [author_id])
}

function kindCalled(tx: Tx, key: string): Promise<ReactionKind> {
  return tx.db
    .selectFrom('reaction_kind')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}

function reactionOf(tx: Tx, postId: number, memberId: number) {
  return tx.db
    .selectFrom('reaction')
    .innerJoin('reaction_kind', 'reaction_kind.id', 'reaction.kind_id')
    .select(['reaction.kind_id', 'reaction_kind.weight'])
    .where('post_id', '=', postId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
}

async function moveScore(tx: Tx, postId: number, difference: number): Promise<void> {
  if (difference === 0) return
  await tx.db
    .updateTable('member')
    .set((row) => ({ score: row('score', '+', difference) }))
    .where('id', '=', (post) =>
      post.selectFrom('post').select('author_id').where('id', '=', postId),
    )
    .execute()
}
