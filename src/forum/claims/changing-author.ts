import type { Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import type { Instant } from '../kernel/rows.ts'

/** From whom something goes to whom. */
export interface Change {
  readonly from: number
  readonly to: number
  /** Revisions written later are the present author's own. */
  readonly until: Instant
}

/** A step: these posts, which are `from`'s, are `to`'s from now on, with what was counted for them. */
export async function changeAuthor(
  tx: Tx,
  candidates: readonly { readonly id: number; readonly thread_id: number }[],
  change: Change,
): Promise<readonly number[]> {
  const threads = await holdThreads(tx, candidates)
  await holdMembers(tx, change)
  const posts = await tx.db
    .updateTable('post')
    .set({ author_id: change.to })
    .where(
      'id',
      'in',
      candidates.map(({ id }) => id),
    )
    .where('author_id', '=', change.from)
    .returning(['id', 'thread_id', 'removed_at'])
    .execute()
  const ids = posts.map(({ id }) => id)
  if (ids.length === 0) return []
  await changeWriters(tx, ids, change)
  await changeLast(tx, posts, change)
  const shown = posts.filter(({ removed_at }) => removed_at === null)
  await moveParticipation(tx, shown, change)
  const counted = shown.filter(({ thread_id }) => threads.get(thread_id) === null)
  await moveCounts(tx, change, {
    posts: counted.length,
    threads: 0,
    score: await weightOn(tx, ids, change.from),
    gained: await weightOn(tx, ids, change.to),
  })
  return ids
}

/** A step: the same for threads. */
export async function changeStarter(
  tx: Tx,
  threadIds: readonly number[],
  change: Change,
): Promise<readonly number[]> {
  const threads = await tx.db
    .updateTable('thread')
    .set({ author_id: change.to })
    .where('id', 'in', threadIds)
    .where('author_id', '=', change.from)
    .returning(['id', 'removed_at'])
    .execute()
  const counted = threads.filter(({ removed_at }) => removed_at === null).length
  await moveCounts(tx, change, { posts: 0, threads: counted, score: 0 })
  return threads.map(({ id }) => id)
}

interface Counts {
  readonly posts: number
  readonly threads: number
  readonly score: number
  /** What it counts for the new author, where that is not the same. */
  readonly gained?: number
}

/** A step: counts go with what they count. */
export async function moveCounts(
  { db }: Tx,
  { from, to }: Pick<Change, 'from' | 'to'>,
  { posts, threads, score, gained = score }: Counts,
): Promise<void> {
  const both = [
    { id: from, by: -1, points: -score },
    { id: to, by: 1, points: gained },
  ]
  for (const { id, by, points } of both.toSorted((a, b) => a.id - b.id)) {
    await db
      .updateTable('member')
      .set((row) => ({
        post_count: row('post_count', '+', by * posts),
        thread_count: row('thread_count', '+', by * threads),
        score: row('score', '+', points),
      }))
      .where('id', '=', id)
      .execute()
  }
}

/** Held before members, as whoever replies or removes does: otherwise two could wait for each other. Gives when each was removed. */
async function holdThreads(
  tx: Tx,
  candidates: readonly { readonly thread_id: number }[],
): Promise<ReadonlyMap<number, Instant | null>> {
  const ids = [...new Set(candidates.map(({ thread_id }) => thread_id))]
  const rows = await hold(tx, 'thread', ids)
  return new Map(rows.map(({ id, removed_at }) => [id, removed_at]))
}

/** Reactions to these authors wait until the posts have moved. */
async function holdMembers(tx: Tx, { from, to }: Change): Promise<void> {
  // One by one: within a statement the order is the engine's.
  for (const id of [from, to].toSorted((a, b) => a - b)) await hold(tx, 'member', [id])
}

/** Who wrote earlier revisions of the posts. */
async function changeWriters(
  { db }: Tx,
  ids: readonly number[],
  { from, to, until }: Change,
): Promise<void> {
  await db
    .updateTable('revision')
    .set({ written_by: to })
    .where('post_id', 'in', ids)
    .where('written_by', '=', from)
    .where('written_at', '<=', until)
    .execute()
}

/** Who posted last in the threads that end with one of the posts. */
async function changeLast(
  { db }: Tx,
  posts: readonly { readonly id: number; readonly thread_id: number }[],
  { from, to }: Change,
): Promise<void> {
  await db
    .updateTable('thread')
    .set({ last_author_id: to })
    .where(
      'id',
      'in',
      posts.map(({ thread_id }) => thread_id),
    )
    .where(
      'last_post_id',
      'in',
      posts.map(({ id }) => id),
    )
    .where('last_author_id', '=', from)
    .execute()
}

async function moveParticipation(
  { db }: Tx,
  posts: readonly { readonly thread_id: number }[],
  { from, to }: Change,
): Promise<void> {
  const inThread = new Map<number, number>()
  for (const { thread_id } of posts) {
    inThread.set(thread_id, (inThread.get(thread_id) ?? 0) + 1)
  }
  const rows = [...inThread].flatMap(([thread_id, count]) => [
    { member_id: from, thread_id, post_count: -count },
    { member_id: to, thread_id, post_count: count },
  ])
  if (rows.length === 0) return
  await db
    .insertInto('participation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'thread_id']).doUpdateSet((write) => ({
        post_count: write('participation.post_count', '+', write.ref('excluded.post_count')),
      })),
    )
    .execute()
  await db
    .deleteFrom('participation')
    .where('member_id', '=', from)
    .where('thread_id', 'in', [...inThread.keys()])
    .where('post_count', '<=', 0)
    .execute()
}

/** What the reactions to these posts count for this author: nobody's own do. */
async function weightOn({ db }: Tx, ids: readonly number[], authorId: number): Promise<number> {
  const { weight } = await db
    .selectFrom('reaction')
    .innerJoin('reaction_kind', 'reaction_kind.id', 'reaction.kind_id')
    .select(({ fn }) => fn.sum<number | null>('reaction_kind.weight').as('weight'))
    .where('reaction.post_id', 'in', ids)
    .where('reaction.member_id', '!=', authorId)
    .executeTakeFirstOrThrow()
  return weight ?? 0
}
