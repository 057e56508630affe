import { hot } from '../../db/hot.ts'
import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { postSeen, type Viewer } from '../kernel/viewing.ts'
import { slots, slotsFor } from '../posts/id-slots.ts'

/** What a post was answered with by clicking: how many of each kind, and the viewer's own. */
export interface Reactions {
  readonly counts: readonly { readonly kind_id: number; readonly count: number }[]
  readonly own: number | null
}

export const noReactions: Reactions = { counts: [], own: null }

/** The reactions to these posts as far as the viewer may see them, in two queries. A post without any is not in the map. */
export async function reactionsOn(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, Reactions>> {
  const counts = await reactionCounts(db, viewer, postIds)
  const own = await ownReactions(db, viewer, [...counts.keys()])
  return new Map(
    [...counts].map(([postId, each]) => [postId, { counts: each, own: own.get(postId) ?? null }]),
  )
}

/** How many reactions of each kind these posts have: the same for everybody of one sight. */
export async function reactionCounts(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, Reactions['counts']>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reaction')
    .innerJoin('post', 'post.id', 'reaction.post_id')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .select(({ fn }) => ['reaction.post_id', 'reaction.kind_id', fn.countAll<number>().as('count')])
    .where('reaction.post_id', 'in', postIds)
    .where(postSeen(viewer))
    .groupBy(['reaction.post_id', 'reaction.kind_id'])
    .execute()
  return Map.groupBy(rows, ({ post_id }) => post_id)
}

/** The viewer's own reactions to these posts, by post: the kind's id. */
export async function ownReactions(
  db: Db,
  viewer: Viewer,
  postIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { member } = viewer
  if (member === null) return new Map()
  const own = new Map<number, number>()
  for (const ids of slotsFor(postIds)) {
    const rows = await ownAmong(db, { ...ids, memberId: member.id })
    for (const { post_id, kind_id } of rows) own.set(post_id, kind_id)
  }
  return own
}

const ownAmong = hot<
  Readonly<Record<string, number>>,
  { readonly post_id: number; readonly kind_id: number }
>([...slots, 'memberId'], (db, { memberId = 0, ...ids }) =>
  db
    .selectFrom('reaction')
    .select(['post_id', 'kind_id'])
    .where('post_id', 'in', Object.values(ids))
    .where('member_id', '=', memberId),
)

/** One reaction, and who gave it. */
export interface GivenReaction {
  readonly kind_id: number
  readonly reacted_at: Instant
  readonly member_id: number
  readonly name: string
}

/** More than a page should list; the counts are beside it. */
const mostListed = 500

/** Who reacted to this post, newest first; nobody when the viewer may not see it. */
export async function whoReacted(
  db: Db,
  viewer: Viewer,
  postId: number,
): Promise<readonly GivenReaction[]> {
  return reactionsOf(db, viewer, { postId })
}

const reactionsOf = hotBySight<{ readonly postId: number }, GivenReaction>(
  ['postId'],
  (db, { postId }, viewer) =>
    db
      .selectFrom('reaction')
      .innerJoin('post', 'post.id', 'reaction.post_id')
      .innerJoin('thread', 'thread.id', 'post.thread_id')
      .innerJoin('member', 'member.id', 'reaction.member_id')
      .select(['reaction.kind_id', 'reaction.reacted_at', 'reaction.member_id', 'member.name'])
      .where('reaction.post_id', '=', postId)
      .where(postSeen(viewer))
      .orderBy('reaction.reacted_at', 'desc')
      .orderBy('reaction.member_id')
      .limit(mostListed),
)
