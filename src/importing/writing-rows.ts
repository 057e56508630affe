import { insertMany } from '../db/bulk-insert.ts'
import type { Tx } from '../forum/kernel/forum.ts'
import { countInBoard, findLastThread } from '../forum/threads/counting.ts'
import { titleColumns } from '../forum/threads/titles.ts'
import { oneLine } from '../lib/lines.ts'
import type { Censor } from '../text/censoring.ts'
import type { MadePost } from './making-posts.ts'
import { placeAgain, type PlacedThread } from './placing-threads.ts'

/** Everything one transaction writes, made ready. */
export type Batch = {
  readonly threads: readonly BatchThread[]
  readonly posts: readonly MadePost[]
  readonly renderer: string
  readonly censor: Censor | undefined
}

type BatchThread = { readonly placed: PlacedThread; readonly id: number; readonly boardId: number }

export async function writeBatch(tx: Tx, made: Batch): Promise<void> {
  const batch = await asItIsNow(tx, made)
  await insertAll(
    batch.threads.filter(({ placed }) => placed.here === null),
    (some) => insertThreads(tx, some, batch),
  )
  for (const { placed } of batch.threads) await renumber(tx, placed)
  await insertPosts(tx, batch.posts, batch.renderer)
  await insertMany(
    tx.db,
    'quote',
    batch.posts.flatMap(({ quotes }) => quotes),
  )
  await countThreads(tx, batch)
  await countMembers(tx, batch)
  await countBoards(tx, batch)
  const ids = batch.posts.map(({ id }) => id)
  if (ids.length > 0)
    await tx.record({ type: 'posts.imported', fromId: Math.min(...ids), toId: Math.max(...ids) })
}

/** The batch in parts of so many posts, to be written one after the other, so that others can write in between. */
export function* partsOf(batch: Batch, postsAtOnce: number): Generator<Batch> {
  const begun = new Set<number>()
  for (let from = 0; from === 0 || from < batch.posts.length; from += postsAtOnce) {
    const posts = batch.posts.slice(from, from + postsAtOnce)
    const ids = new Set(posts.map(({ threadId }) => threadId))
    const threads = batch.threads
      .filter(({ id, placed: { news } }) => ids.has(id) || (from === 0 && news.length === 0))
      .map((thread) => (begun.has(thread.id) ? goneOn(thread) : thread))
    yield { ...batch, threads, posts }
    for (const id of ids) begun.add(id)
  }
}

/** A thread of which an earlier part is here; what stands in it is read again anyway. */
const goneOn = ({ placed, id, boardId }: BatchThread): BatchThread => ({
  placed: {
    ...placed,
    here: placed.here ?? { id, board_id: boardId, removed_at: null, posts: [] },
  },
  id,
  boardId,
})

/** The batch with the boards and numbers that hold now. Throws when another run has written one of its posts. */
async function asItIsNow(tx: Tx, { threads, posts, ...rest }: Batch): Promise<Batch> {
  const placed = await placeAgain(
    tx,
    threads.map((thread) => thread.placed),
  )
  const now = placed.map((one, index) => {
    const { id = 0, boardId = 0 } = threads[index] ?? {}
    return { placed: one, id, boardId: one.here?.board_id ?? boardId }
  })
  const numbers = new Map(
    now.flatMap(({ id, placed: { news } }) =>
      news.map(({ key, number }) => [`${String(id)} ${key}`, number] as const),
    ),
  )
  const numbered = posts.map((post) => {
    const number = numbers.get(`${String(post.threadId)} ${post.origin.origin_key}`)
    if (number === undefined) throw new Error('Another import has written to the thread meanwhile.')
    return number === post.number ? post : Object.assign({}, post, { number })
  })
  return { ...rest, threads: now, posts: numbered }
}

/** Rows in one statement: always as many, so that the statement is prepared once; both engines take thousands of values. */
const rowsAtOnce = 100

async function insertAll<Row>(
  rows: readonly Row[],
  insert: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await insert(rows.slice(from, from + rowsAtOnce))
}

async function insertThreads(tx: Tx, threads: readonly BatchThread[], batch: Batch): Promise<void> {
  const opening = new Map(
    batch.posts.filter(({ number }) => number === 1).map((made) => [made.threadId, made]),
  )
  const rows = threads.map(({ placed, id, boardId }) => {
    const first = opening.get(id)
    const at = first?.at ?? tx.at
    const author_id = first?.authorId ?? null
    const title = titleOf(placed.read.thread.title, batch.censor)
    return { id, board_id: boardId, ...title, author_id, started_at: at, last_posted_at: at }
  })
  await tx.db.insertInto('thread').values(rows).execute()
  const origins = threads.map(({ placed: { read }, id }) => ({
    thread_id: id,
    origin_key: read.key,
    software: read.thread.software,
    site: read.thread.site,
    url: read.thread.url,
    source_id: read.thread.source_id,
  }))
  await tx.db.insertInto('origin_thread').values(origins).execute()
}

/** A page without a title still needs a line to be found by. */
const titleOf = (title: string | null, censor: Censor = (text) => text) =>
  titleColumns(oneLine(title ?? '').slice(0, 300) || '—', censor)

/** Out of the way first: no two posts of a thread may have one number, not even for a moment. What members have read stays read. */
async function renumber(tx: Tx, { here, moved }: PlacedThread): Promise<void> {
  for (const sign of [-1, 1]) {
    for (const { id, number } of moved) {
      await tx.db
        .updateTable('post')
        .set({ number: sign * number })
        .where('id', '=', id)
        .execute()
    }
  }
  for (const { from, number } of moved.toSorted((a, b) => b.from - a.from)) {
    for (const mark of ['read_number', 'passed_from', 'passed_to'] as const) {
      await tx.db
        .updateTable('reading')
        .set({ [mark]: number })
        .where('thread_id', '=', here?.id ?? 0)
        .where(mark, '=', from)
        .execute()
    }
  }
}

async function insertPosts(tx: Tx, posts: readonly MadePost[], renderer: string): Promise<void> {
  const rows = posts.map((post) => ({
    id: post.id,
    thread_id: post.threadId,
    number: post.number,
    author_id: post.authorId,
    posted_at: post.at,
    edited_at: post.editedAt,
    has_link: post.hasLink ? 1 : 0,
  }))
  await insertMany(tx.db, 'post', rows)
  const bodies = posts.map(({ body }) => Object.assign({}, body, { renderer }))
  await insertMany(tx.db, 'post_body', bodies)
  await insertMany(
    tx.db,
    'origin_post',
    posts.map(({ origin }) => origin),
  )
}

async function countThreads(tx: Tx, { threads, posts }: Batch): Promise<void> {
  for (const { id } of threads) {
    const added = posts.filter(({ threadId }) => threadId === id)
    const last = await tx.db
      .selectFrom('post')
      .select(['id', 'posted_at', 'author_id'])
      .where('thread_id', '=', id)
      .where('removed_at', 'is', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    // Between two parts of a long thread there may be a gap before what was written here: numbers go on after that.
    const { highest } = await tx.db
      .selectFrom('post')
      .select(({ fn }) => fn.max('number').as('highest'))
      .where('thread_id', '=', id)
      .executeTakeFirstOrThrow()
    const opening = added.find(({ number }) => number === 1)
    await tx.db
      .updateTable('thread')
      .set((row) => ({
        post_count: row('post_count', '+', added.length),
        last_number: highest,
        ...(last !== undefined && {
          last_post_id: last.id,
          last_posted_at: last.posted_at,
          last_author_id: last.author_id,
        }),
        ...(opening !== undefined && { author_id: opening.authorId, started_at: opening.at }),
      }))
      .where('id', '=', id)
      .execute()
  }
}

async function countMembers(tx: Tx, batch: Batch): Promise<void> {
  await insertAll(participations(batch), (some) =>
    tx.db
      .insertInto('participation')
      .values([...some])
      .onConflict((conflict) =>
        conflict.columns(['member_id', 'thread_id']).doUpdateSet((write) => ({
          post_count: write('participation.post_count', '+', write.ref('excluded.post_count')),
        })),
      )
      .execute(),
  )
  const shown = { ...batch, posts: batch.posts.filter(inShownThread(batch)) }
  const started = startedBy(shown)
  const written = tally(shown.posts.flatMap(({ authorId }) => authorId ?? []))
  // Always in the same order, so that two transactions never wait for each other.
  for (const id of [...new Set([...started.keys(), ...written.keys()])].toSorted((a, b) => a - b)) {
    await tx.db
      .updateTable('member')
      .set((row) => ({
        post_count: row('post_count', '+', written.get(id) ?? 0),
        thread_count: row('thread_count', '+', started.get(id) ?? 0),
      }))
      .where('id', '=', id)
      .execute()
  }
}

/** What stands in a thread that was removed here does not count, as elsewhere. */
const inShownThread = ({ threads }: Batch): ((post: { readonly threadId: number }) => boolean) => {
  const removed = new Set(
    threads.flatMap(({ placed: { here } }) =>
      here !== null && here.removed_at !== null ? [here.id] : [],
    ),
  )
  return ({ threadId }) => !removed.has(threadId)
}

function participations({ posts }: Batch) {
  const counts = tally(
    posts.flatMap(({ authorId, threadId }) =>
      authorId === null ? [] : [`${String(authorId)} ${String(threadId)}`],
    ),
  )
  return [...counts].map(([key, post_count]) => {
    const [member_id = 0, thread_id = 0] = key.split(' ').map(Number)
    return { member_id, thread_id, post_count }
  })
}

function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Threads whose opening post came now. One that was here without its first page had another first post, whose writer did not start it. */
function startedBy({
  threads,
  posts,
}: Pick<Batch, 'threads' | 'posts'>): ReadonlyMap<number, number> {
  const started = new Map<number, number>()
  const add = (id: number | null, by: number): void => {
    if (id !== null) started.set(id, (started.get(id) ?? 0) + by)
  }
  for (const { authorId, number } of posts) if (number === 1) add(authorId, 1)
  for (const { placed } of threads) {
    const first = placed.here?.posts[0]
    if (first !== undefined && placed.moved.some(({ id }) => id === first.id))
      add(first.author_id, -1)
  }
  return started
}

async function countBoards(tx: Tx, batch: Batch): Promise<void> {
  const isShown = inShownThread(batch)
  const shown = batch.threads.filter(({ id }) => isShown({ threadId: id }))
  const posts = tally(batch.posts.map(({ threadId }) => threadId))
  const boardIds = [...new Set(shown.map((thread) => thread.boardId))]
  // Always in the same order, so that two transactions never wait for each other.
  for (const boardId of boardIds.toSorted((a, b) => a - b)) {
    const here = shown.filter((thread) => thread.boardId === boardId)
    await countInBoard(tx, boardId, {
      threads: here.filter(({ placed }) => placed.here === null).length,
      posts: here.reduce((sum, { id }) => sum + (posts.get(id) ?? 0), 0),
    })
    await findLastThread(tx, boardId)
  }
}
