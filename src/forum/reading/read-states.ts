import { type RawBuilder, sql, type SqlBool } from 'kysely'

import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db, Instant, Member, WatchTable } from '../kernel/rows.ts'
import { threadSeen, type Viewer } from '../kernel/viewing.ts'
import { findUnread } from './finding-unread.ts'
import { readFloor } from './floors.ts'

/** How far a member has read a thread. */
export interface ReadState {
  readonly thread_id: number
  /** Posts with numbers up to this one are read. */
  readonly read_number: number
  /** The mark that is kept of it; behind `read_number` where something else says that it is read. */
  readonly marked_number: number
  /** Number of the first post that is not read, stands, and is somebody else’s; or null. */
  readonly first_unread: number | null
  /** How many such posts there are. */
  readonly unread: number
  /** Whether the member watches the thread, or has muted it. */
  readonly watch: WatchTable['level'] | null
  /** Numbers from this one to `passed_to` count as read but were jumped over; both or neither. */
  readonly passed_from: number | null
  readonly passed_to: number | null
}

/** The same for the page of a thread, which also tells what was passed over. */
export interface ThreadReadState extends Omit<ReadState, 'unread'> {
  /** Which posts in the stretch passed over stand and are others’: the first (null: none is left to go back to), and how many. */
  readonly passed: { readonly first: number | null; readonly posts: number } | null
}

/** How far the viewer has read these threads, in at most three queries. Empty for a guest. */
export async function readStates(
  db: Db,
  viewer: Viewer,
  threadIds: readonly number[],
): Promise<ReadonlyMap<number, ReadState>> {
  const { member } = viewer
  if (member === null || threadIds.length === 0) return new Map()
  const marked = await statesByMarks(db, viewer, member, threadIds)
  const uneven = marked.filter(needsLook).map(({ state }) => state)
  const found = await findUnread(db, member, uneven)
  return new Map(
    marked.map(({ state }) => [state.thread_id, { ...state, ...found.get(state.thread_id) }]),
  )
}

/** What is known of a post that is shown anyway. */
interface Shown {
  readonly number: number
  readonly removed: object | null
  readonly author: { readonly id: number } | null
}

/** How far the viewer has read a thread, of which these posts are shown: in at most two queries, in three where what is unread begins elsewhere, and one more where something was passed over. */
export async function readState(
  db: Db,
  viewer: Viewer,
  threadId: number,
  shown: readonly Shown[],
): Promise<ThreadReadState | undefined> {
  const { member } = viewer
  if (member === null) return undefined
  const [marked] = await statesByMarks(db, viewer, member, [threadId])
  if (marked === undefined) return undefined
  const passed = await passedOver(db, member, marked)
  return { ...(await withUnread(db, member, marked, shown)), passed }
}

async function withUnread(
  db: Db,
  member: Member,
  marked: StateByMark,
  shown: readonly Shown[],
): Promise<Omit<ReadState, 'unread'>> {
  const { state } = marked
  if (!needsLook(marked)) return state
  const begins = shown.some(({ number }) => number === state.read_number + 1)
  const first = shown.find(
    ({ number, removed, author }) =>
      number > state.read_number && removed === null && author?.id !== member.id,
  )
  if (begins && first !== undefined) return { ...state, first_unread: first.number }
  return { ...state, ...(await findUnread(db, member, [state])).get(state.thread_id) }
}

/** Whoever wrote the last post has caught up, here as with what is unread. */
async function passedOver(
  db: Db,
  member: Member,
  { state, isUneven, isLastAuthor }: StateByMark,
): Promise<ThreadReadState['passed']> {
  const { thread_id, passed_from, passed_to } = state
  if (passed_from === null || passed_to === null) return null
  if (isLastAuthor) return { first: null, posts: 0 }
  const posts = passed_to - passed_from + 1
  if (!isUneven) return { first: passed_from, posts }
  const stretch = { thread_id, read_number: passed_from - 1, unread: posts }
  const found = (await findUnread(db, member, [stretch])).get(thread_id)
  return { first: found?.first_unread ?? null, posts: found?.unread ?? 0 }
}

function needsLook({ state, isUneven }: StateByMark): boolean {
  return state.unread > 1 && isUneven
}

type StateByMark = {
  readonly state: ReadState
  /** Some of the numbers that count as unread may be those of removed posts or of the member's own. */
  readonly isUneven: boolean
  readonly isLastAuthor: boolean
}

async function statesByMarks(
  db: Db,
  viewer: Viewer,
  member: Member,
  threadIds: readonly number[],
): Promise<readonly StateByMark[]> {
  const rows = await marksOf(db, viewer, member, threadIds)
  const crossing = rows.filter((row) => crossesFloor(row))
  const floors = crossing.length === 0 ? new Map() : await numbersAtFloors(db, member, crossing)
  return rows.map((row) => ({
    state: stateOf(row, member, floors),
    isUneven: row.post_count < row.last_number || row.own > 0,
    isLastAuthor: row.last_author_id === member.id,
  }))
}

interface Mark {
  readonly thread_id: number
  readonly started_at: Instant
  readonly last_posted_at: Instant
  readonly last_author_id: number | null
  readonly last_post_number: number
  readonly last_number: number
  readonly post_count: number
  /** How many of the posts are the member's own. */
  readonly own: number
  readonly read_number: number
  readonly read_at: Instant | null
  readonly passed_from: number | null
  readonly passed_to: number | null
  readonly floor: Instant
  readonly watch: WatchTable['level'] | null
}

/** The member's floor or that of the board, whichever is later. For queries on `thread` joined with `board_reading`. */
export function floorOf(member: Member): RawBuilder<Instant> {
  return laterFloor(readFloor(member))
}

function laterFloor(floor: Instant): RawBuilder<Instant> {
  return sql`case when board_reading.read_through_at > ${floor}
    then board_reading.read_through_at else ${floor} end`
}

/** A condition on `thread` joined with the member's `reading`: its last post that is not removed is behind the mark. */
export const hasUnread: RawBuilder<SqlBool> = sql`(
  coalesce(reading.read_number, 0) < thread.last_number
  and coalesce(reading.read_number, 0) < coalesce(
    (select post.number from post where post.id = thread.last_post_id), thread.last_number))`

function marksOf(
  db: Db,
  viewer: Viewer,
  member: Member,
  threadIds: readonly number[],
): Promise<readonly Mark[]> {
  const [threadId] = threadIds
  const values = { memberId: member.id, floor: readFloor(member) }
  return threadIds.length === 1 && threadId !== undefined
    ? markOf(db, viewer, { ...values, threadId })
    : markRows(db, values).where(threadSeen(viewer)).where('thread.id', 'in', threadIds).execute()
}

/** The page of a thread asks for one, each time a member opens it. */
const markOf = hotBySight<Reader & { readonly threadId: number }, Mark>(
  ['memberId', 'floor', 'threadId'],
  (db, values, viewer) =>
    markRows(db, values).where(threadSeen(viewer)).where('thread.id', '=', values.threadId),
)

type Reader = { readonly memberId: number; readonly floor: Instant }

function markRows(db: Db, { memberId, floor }: Reader) {
  return db
    .selectFrom('thread')
    .leftJoin('post as last_post', 'last_post.id', 'thread.last_post_id')
    .leftJoin('reading', (join) =>
      join.onRef('reading.thread_id', '=', 'thread.id').on('reading.member_id', '=', memberId),
    )
    .leftJoin('board_reading', (join) =>
      join
        .onRef('board_reading.board_id', '=', 'thread.board_id')
        .on('board_reading.member_id', '=', memberId),
    )
    .leftJoin('participation', (join) =>
      join
        .onRef('participation.thread_id', '=', 'thread.id')
        .on('participation.member_id', '=', memberId),
    )
    .leftJoin('watch', (join) =>
      join
        .on('watch.kind', '=', 'thread')
        .onRef('watch.subject_id', '=', 'thread.id')
        .on('watch.member_id', '=', memberId),
    )
    .select([
      'thread.id as thread_id',
      'watch.level as watch',
      'thread.last_number',
      'thread.post_count',
      sql<number>`coalesce(participation.post_count, 0)`.as('own'),
      'thread.started_at',
      'thread.last_posted_at',
      'thread.last_author_id',
      sql<number>`coalesce(last_post.number, thread.last_number)`.as('last_post_number'),
      sql<number>`coalesce(reading.read_number, 0)`.as('read_number'),
      'reading.read_at',
      'reading.passed_from',
      'reading.passed_to',
      laterFloor(floor).as('floor'),
    ])
}

/** Begun before the floor and gone on after it: only its posts can tell where the unread begins. */
function crossesFloor({ started_at, last_posted_at, floor }: Mark): boolean {
  return started_at <= floor && last_posted_at > floor
}

function stateOf(mark: Mark, member: Member, floors: ReadonlyMap<number, number>): ReadState {
  const { thread_id, last_post_number } = mark
  const allRead = mark.last_posted_at <= mark.floor || mark.last_author_id === member.id
  const read_number = allRead
    ? Math.max(mark.read_number, last_post_number)
    : Math.max(mark.read_number, floors.get(thread_id) ?? 0)
  const unread = Math.max(0, last_post_number - read_number)
  // What was passed over stood there when the mark was set: "mark all read" since then means it too.
  const isAboveFloor = mark.read_at !== null && mark.read_at > mark.floor
  return {
    thread_id,
    read_number,
    marked_number: mark.read_number,
    first_unread: unread > 0 ? read_number + 1 : null,
    unread,
    passed_from: isAboveFloor ? mark.passed_from : null,
    passed_to: isAboveFloor ? mark.passed_to : null,
    watch: mark.watch,
  }
}

/** The number of the last post made before each thread's floor, found by halving: a thread of a million posts takes twenty steps. */
async function numbersAtFloors(
  db: Db,
  member: Member,
  marks: readonly Mark[],
): Promise<ReadonlyMap<number, number>> {
  const middle = sql`(low + high + 1) / 2`
  const before = sql`(select post.posted_at from post where post.thread_id = thread.id
    and post.number <= ${middle} order by post.number desc limit 1) <= ${floorOf(member)}`
  const rows = await db
    .selectFrom('thread')
    .leftJoin('board_reading', (join) =>
      join
        .onRef('board_reading.board_id', '=', 'thread.board_id')
        .on('board_reading.member_id', '=', member.id),
    )
    .select([
      'thread.id',
      sql<number>`(with recursive halving (low, high) as (
        select 0, thread.last_number
        union all
        select case when ${before} then ${middle} else low end,
          case when ${before} then high else ${middle} - 1 end
        from halving where low < high
      ) select low from halving where low >= high)`.as('number'),
    ])
    .where(
      'thread.id',
      'in',
      marks.map(({ thread_id }) => thread_id),
    )
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
