import type { Db } from '../db/schema.ts'
import type { Tx } from '../forum/kernel/forum.ts'
import { hold } from '../forum/kernel/holding.ts'
import type { Instant } from '../forum/kernel/rows.ts'
import type { ThreadRead } from './joining.ts'
import { momentsOf } from './moments.ts'
import type { PostRecord } from './records.ts'

/** A post that stands in the forum already. */
export type PostHere = {
  readonly id: number
  readonly number: number
  readonly author_id: number | null
  readonly posted_at: Instant
  /** Null for a post written here after the import. */
  readonly origin_key: string | null
  readonly source_number: number | null
}

/** A thread that an earlier run made; it may have been moved or removed since. */
export type ThreadHere = {
  readonly id: number
  readonly board_id: number
  readonly removed_at: Instant | null
  readonly posts: readonly PostHere[]
}

/** A thread as it will stand: what is here, what is new, and the number of each. */
export type PlacedThread = {
  readonly read: ThreadRead
  readonly here: ThreadHere | null
  readonly news: readonly NewPost[]
  /** Posts that are here and get another number, because others come before them. */
  readonly moved: readonly { readonly id: number; readonly from: number; readonly number: number }[]
}

export type NewPost = {
  readonly record: PostRecord
  readonly key: string
  readonly number: number
  readonly at: Instant
}

/** Names each post among those of its thread, the same in every run. A number that was printed twice names its posts in turn. */
export function postKeys(posts: readonly PostRecord[]): readonly string[] {
  const turns = new Map<string, number>()
  return posts.map(({ source_id, number, index }) => {
    if (source_id !== null) return `post ${source_id}`
    if (number === null) return `place ${String(index)}`
    const key = `number ${String(number)}`
    const turn = (turns.get(key) ?? 0) + 1
    turns.set(key, turn)
    return turn === 1 ? key : `${key} (${String(turn)})`
  })
}

/** Threads with what of them is here already. */
export async function placeThreads(
  db: Db,
  reads: readonly ThreadRead[],
): Promise<readonly PlacedThread[]> {
  const keys = reads.map(({ key }) => key)
  const rows = await db
    .selectFrom('origin_thread')
    .innerJoin('thread', 'thread.id', 'origin_thread.thread_id')
    .select(['thread.id', 'thread.board_id', 'thread.removed_at', 'origin_thread.origin_key'])
    .where('origin_thread.origin_key', 'in', keys)
    .execute()
  const known = new Map(rows.map(({ origin_key, ...thread }) => [origin_key, thread]))
  const placed: PlacedThread[] = []
  for (const read of reads) {
    const thread = known.get(read.key)
    const here = thread === undefined ? null : { ...thread, posts: await postsHere(db, thread.id) }
    placed.push(place(read, here))
  }
  return placed
}

/** The same again in the transaction that writes, each thread held: what was written in one since it was placed keeps its number, and what was to be new moves behind it. */
export async function placeAgain(
  tx: Tx,
  placed: readonly PlacedThread[],
): Promise<readonly PlacedThread[]> {
  const ids = placed.flatMap(({ here }) => here?.id ?? [])
  if (ids.length === 0) return placed
  const rows = await hold(tx, 'thread', ids)
  const held = new Map(rows.map((thread) => [thread.id, thread]))
  const again: PlacedThread[] = []
  for (const one of placed) {
    const thread = held.get(one.here?.id ?? 0)
    again.push(
      thread === undefined
        ? one
        : place(one.read, { ...thread, posts: await postsHere(tx.db, thread.id) }),
    )
  }
  return again
}

const postsHere = (db: Db, threadId: number): Promise<PostHere[]> =>
  db
    .selectFrom('post')
    .leftJoin('origin_post', 'origin_post.post_id', 'post.id')
    .select([
      'post.id',
      'post.number',
      'post.author_id',
      'post.posted_at',
      'origin_post.origin_key',
      'origin_post.source_number',
    ])
    .where('post.thread_id', '=', threadId)
    .orderBy('post.number')
    .execute()

function place(read: ThreadRead, here: PlacedThread['here']): PlacedThread {
  const known = new Set(here?.posts.map(({ origin_key }) => origin_key))
  const moments = momentsOf(read.posts)
  const keys = postKeys(read.posts)
  const all = read.posts.map((record, index) => ({
    record,
    key: keys[index] ?? '',
    at: moments[index] ?? '',
  }))
  const isNew = ({ key }: { readonly key: string }): boolean => !known.has(key)
  const fresh = all.filter(isNew)
  const order = [
    ...ranked(here?.posts ?? []),
    ...ranked(all).filter(({ entry }) => isNew(entry)),
  ].toSorted((a, b) => a.rank - b.rank)
  const numbers = new Map(order.map(({ entry }, index) => [entry, index + 1]))
  const moved = (here?.posts ?? []).flatMap((post) => {
    const number = numbers.get(post) ?? post.number
    return number === post.number ? [] : [{ id: post.id, from: post.number, number }]
  })
  const news = fresh.map((post): NewPost => Object.assign(post, { number: numbers.get(post) ?? 0 }))
  return { read, here, news: news.toSorted((a, b) => a.number - b.number), moved }
}

type Entry = PostHere | { readonly record: PostRecord; readonly key: string; readonly at: Instant }

/** By the number in the old forum; one without stays after the one before it, and what was written here comes after all that was imported. */
function ranked<One extends Entry>(
  entries: readonly One[],
): readonly { readonly entry: One; readonly rank: number }[] {
  let last = 0
  return entries.map((entry) => {
    const native = 'id' in entry && entry.origin_key === null
    const number = 'id' in entry ? entry.source_number : entry.record.number
    if (!native) last = number ?? last
    return { entry, rank: native ? Number.MAX_SAFE_INTEGER : last }
  })
}
