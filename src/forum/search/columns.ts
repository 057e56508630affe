import { sql } from 'kysely'

import type { Writer } from '../../db/group-commit.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Db } from '../kernel/rows.ts'
import { searchEngine } from './engines/choosing.ts'
import type { ChangePosition, SearchChange } from './engines/engine.ts'

/**
 * What decides whether a post is counted, for whom, and where it stands in time: columns in memory by the post's id,
 * 12 bytes a post, because every hit of a search is looked at and the database takes 2 µs for each.
 */
export interface SearchColumns {
  /** By post: its thread, 0 where no post is to be found. */
  thread: Int32Array
  /** By post: who wrote it, 0 where nobody knows. */
  author: Int32Array
  /** By post: when, in seconds since 1970. */
  posted: Uint32Array
  /** By thread: its board, `nowhere` when it is removed, 0 when nobody asked yet. */
  board: Int32Array
  /** No author has a higher id. */
  highestAuthor: number
}

interface Kept {
  columns: SearchColumns | null
  position: ChangePosition
  /** Changes that were read and may be read again. */
  applied: ReadonlySet<number>
  /** Refreshing goes one after another. */
  last: Promise<unknown>
  /** The one that has not begun: everybody who asks meanwhile waits for it. */
  next: Promise<SearchColumns> | null
}

/** Rows read at once while pages wait: about 5 ms. */
const politely = 4000
const nowhere = -1
const memories = new WeakMap<Writer, Kept>()

/** The columns as everything committed before this call left them. The first call reads the whole index through, seconds for a million posts, in small steps. */
export async function searchColumns(forum: Forum): Promise<SearchColumns> {
  const kept = memories.get(forum.writer) ?? nothingKept()
  memories.set(forum.writer, kept)
  if (kept.next !== null) return kept.next
  const next = kept.last.then(() => {
    kept.next = null
    return refresh(forum, kept)
  })
  kept.next = next
  kept.last = next.catch(() => undefined)
  return next
}

function nothingKept(): Kept {
  const position = { id: 0, xact: '0' }
  return { columns: null, position, applied: new Set(), last: Promise.resolve(), next: null }
}

async function refresh(forum: Forum, kept: Kept): Promise<SearchColumns> {
  const { db, engine } = forum
  const news = kept.columns && (await searchEngine(engine).changesSince(db, kept.position))
  if (kept.columns === null || news === null || news.changes === null) return readAll(forum, kept)
  const { applied } = kept
  const fresh = news.changes.filter(({ id }) => !applied.has(id))
  await readChanges(forum, kept.columns, fresh)
  kept.position = news.position
  kept.applied = new Set(news.changes.map(({ id }) => id))
  return kept.columns
}

/** Into new columns: a search under way counts with the old ones to its end. */
async function readAll(forum: Forum, kept: Kept): Promise<SearchColumns> {
  const { db, engine } = forum
  const position = await searchEngine(engine).positionNow(db)
  const columns: SearchColumns = {
    thread: new Int32Array(0),
    author: new Int32Array(0),
    posted: new Uint32Array(0),
    board: new Int32Array(0),
    highestAuthor: 0,
  }
  const { last } = await db
    .selectFrom('indexed_post')
    .select((row) => row.fn.max('post_id').as('last'))
    .executeTakeFirstOrThrow()
  await readPosts(forum, columns, 1, last ?? 0)
  kept.columns = columns
  kept.position = position
  return columns
}

async function readChanges(
  forum: Forum,
  columns: SearchColumns,
  changes: readonly SearchChange[],
): Promise<void> {
  const threads = new Set(changes.flatMap(({ thread_id: id }) => (id === null ? [] : [id])))
  for (const some of chunksOf([...threads])) await placeThreads(forum.db, columns, some)
  for (const { thread_id, from_id, to_id } of changes)
    if (thread_id === null) await readPosts(forum, columns, from_id, to_id)
}

function* chunksOf(ids: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < ids.length; from += politely) yield ids.slice(from, from + politely)
}

async function readPosts(
  forum: Forum,
  columns: SearchColumns,
  from: number,
  to: number,
): Promise<void> {
  for (let first = from; first <= to;) {
    const rows = await narrowRows(forum, first, to)
    const through = rows.post.length < politely ? to : (rows.post.at(-1) ?? to)
    putPosts(columns, rows, first, through)
    const unplaced = [...new Set(rows.thread)].filter((id) => (columns.board[id] ?? 0) === 0)
    if (unplaced.length > 0) await placeThreads(forum.db, columns, unplaced)
    first = through + 1
    if (first <= to) await pause()
  }
}

type Column = 'post' | 'thread' | 'author' | 'posted'
type NarrowRows = Readonly<Record<Column, readonly number[]>>

/** As lists of one column each: a million rows as objects would cost a hundred megabytes of garbage. */
async function narrowRows({ db, engine }: Forum, from: number, to: number): Promise<NarrowRows> {
  const list = engine === 'sqlite' ? sql`json_group_array` : sql`json_agg`
  const { rows } = await sql<Record<Column, string | readonly number[] | null>>`
    select ${list}(post_id) as post, ${list}(thread_id) as thread,
      ${list}(coalesce(author_id, 0)) as author, ${list}(posted_s) as posted
    from (select * from indexed_post where post_id between ${from} and ${to}
      order by post_id limit ${politely}) as narrow`.execute(db)
  const [lists] = rows
  return {
    post: listIn(lists?.post),
    thread: listIn(lists?.thread),
    author: listIn(lists?.author),
    posted: listIn(lists?.posted),
  }
}

/** PostgreSQL's driver reads JSON itself. */
function listIn(json: string | readonly number[] | null | undefined): readonly number[] {
  // oxlint-disable-next-line no-unsafe-type-assertion -- a list of a column's values, which are ids and seconds.
  return typeof json === 'string' ? (JSON.parse(json) as readonly number[]) : (json ?? [])
}

/** In one go, so that nobody counts while a range is half there. */
function putPosts(columns: SearchColumns, rows: NarrowRows, first: number, through: number): void {
  columns.thread.fill(0, first, through + 1)
  const highest = rows.post.at(-1) ?? 0
  columns.thread = longEnough(columns.thread, highest, (length) => new Int32Array(length))
  columns.author = longEnough(columns.author, highest, (length) => new Int32Array(length))
  columns.posted = longEnough(columns.posted, highest, (length) => new Uint32Array(length))
  for (const [row, id] of rows.post.entries()) {
    const author = rows.author[row] ?? 0
    columns.thread[id] = rows.thread[row] ?? 0
    columns.author[id] = author
    columns.posted[id] = Math.max(0, rows.posted[row] ?? 0)
    if (author > columns.highestAuthor) columns.highestAuthor = author
  }
}

async function placeThreads(db: Db, columns: SearchColumns, ids: readonly number[]): Promise<void> {
  const threads = await db
    .selectFrom('thread')
    .select(['id', 'board_id', 'removed_at'])
    .where('id', 'in', ids)
    .execute()
  columns.board = longEnough(columns.board, Math.max(...ids), (length) => new Int32Array(length))
  for (const { id, board_id, removed_at } of threads)
    columns.board[id] = removed_at === null ? board_id : nowhere
}

interface Lengthy<Numbers> {
  readonly length: number
  set(from: Numbers): void
}

/** Room for an index, and for an eighth more than there is. */
function longEnough<Numbers extends Lengthy<Numbers>>(
  column: Numbers,
  index: number,
  make: (length: number) => Numbers,
): Numbers {
  if (index < column.length) return column
  const longer = make(Math.max(1024, index + 1 + (index >> 3)))
  longer.set(column)
  return longer
}

function pause(): Promise<void> {
  return new Promise((resume) => {
    setImmediate(resume)
  })
}
