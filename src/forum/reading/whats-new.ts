import { type RawBuilder, sql, type SqlBool } from 'kysely'

import { readCursor, writeCursor } from '../../lib/cursors.ts'
import { type ThreadLine, threadLines } from '../boards/thread-lines.ts'
import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db, Instant, Member } from '../kernel/rows.ts'
import { threadSeen, type Viewer } from '../kernel/viewing.ts'
import { readFloor } from './floors.ts'
import { hasUnread, type ReadState, readStates } from './read-states.ts'

export const newTabs = ['new', 'unread', 'watched', 'participated', 'unanswered'] as const
export type NewTab = (typeof newTabs)[number]

/** A stretch of a list of threads, newest post first. */
export interface NewThreads {
  readonly threads: readonly ThreadLine[]
  /** How far the viewer has read each of them. Empty for a guest. */
  readonly states: ReadonlyMap<number, ReadState>
  /** What was posted after this is new to the viewer; null for a guest and on somebody's first visit. */
  readonly since: Instant | null
  /** Where the list goes on, or null at its end. With few or no threads above it, the search goes on further back. */
  readonly next: string | null
}

const perStretch = 30

/** The newest threads: all of them, those with unread posts, those the viewer wrote in, those nobody answered. A guest has only the first and the last of these lists. */
export async function whatsNew(
  db: Db,
  viewer: Viewer,
  tab: NewTab,
  cursor?: string,
): Promise<NewThreads> {
  const { threads, next } = await stretchOf(db, viewer, tab, placeOf(cursor))
  return {
    threads,
    states: await readStates(
      db,
      viewer,
      threads.map(({ id }) => id),
    ),
    since: viewer.member?.previous_visit_at ?? null,
    next: next === null ? null : writeCursor([next.last_posted_at, next.id]),
  }
}

/** The threads with the newest posts. */
export function latestPosts(db: Db, viewer: Viewer, most: number): Promise<readonly ThreadLine[]> {
  return newest(db, viewer, { most })
}

const newest = hotBySight<{ readonly most: number }, ThreadLine>(['most'], (db, { most }, viewer) =>
  newestFirst(db, viewer, null).limit(most),
)

type Place = Pick<ThreadLine, 'last_posted_at' | 'id'>
interface Stretch {
  readonly threads: readonly ThreadLine[]
  readonly next: Place | null
}

function placeOf(cursor: string | undefined): Place | null {
  const [last_posted_at, id] = readCursor(cursor, ['string', 'id']) ?? []
  if (typeof last_posted_at !== 'string' || typeof id !== 'number') return null
  return { last_posted_at, id }
}

async function stretchOf(
  db: Db,
  viewer: Viewer,
  tab: NewTab,
  from: Place | null,
): Promise<Stretch> {
  const { member } = viewer
  if (tab === 'unanswered') return unanswered(db, viewer, from)
  if (tab === 'unread' && member !== null) return unread(db, viewer, member, from)
  if (tab === 'watched' && member !== null) return watched(db, viewer, member, from)
  if (tab === 'participated' && member !== null) return participated(db, viewer, member, from)
  if (from === null) return stretchIn(await newest(db, viewer, { most: perStretch + 1 }))
  return cut(newestFirst(db, viewer, from))
}

function newestFirst(db: Db, viewer: Viewer, from: Place | null) {
  const lines = threadLines(db)
    .where(threadSeen(viewer))
    .orderBy('thread.last_posted_at', 'desc')
    .orderBy('thread.id', 'desc')
  return from === null ? lines : lines.where(isAfter(from))
}

async function cut(lines: ReturnType<typeof newestFirst>): Promise<Stretch> {
  return stretchIn(await lines.limit(perStretch + 1).execute())
}

/** `found`: one more than is shown, where there is more. */
function stretchIn(found: readonly ThreadLine[]): Stretch {
  const threads = found.slice(0, perStretch)
  return { threads, next: found.length > perStretch ? (threads.at(-1) ?? null) : null }
}

function unanswered(db: Db, viewer: Viewer, from: Place | null): Promise<Stretch> {
  // Written out, not as a parameter: only then does SQLite use the index of these threads.
  const onlyOne = sql<boolean>`thread.post_count = 1`
  // Where the opening post was removed, the one that stands may be an answer.
  const isOpening = sql<boolean>`(select post.number from post where post.id = thread.last_post_id) = 1`
  return cut(newestFirst(db, viewer, from).where(onlyOne).where(isOpening))
}

/** With more posts than this, finding the newest threads and asking of each is less work than sorting all one wrote in. */
const wroteALot = 2_000

function participated(
  db: Db,
  viewer: Viewer,
  member: Member,
  from: Place | null,
): Promise<Stretch> {
  if (member.post_count > wroteALot) {
    return cut(
      newestFirst(db, viewer, from).where(
        sql<boolean>`exists (select 1 from participation
          where participation.member_id = ${member.id} and participation.thread_id = thread.id)`,
      ),
    )
  }
  // Found by id first: what stands in a line is looked up for those shown, not for all that are sorted.
  const ids = db
    .selectFrom('participation')
    .innerJoin('thread', 'thread.id', 'participation.thread_id')
    .select('thread.id')
    .where('participation.member_id', '=', member.id)
    .where(threadSeen(viewer))
    .where(from === null ? sql<boolean>`1 = 1` : isAfter(from))
    .orderBy('thread.last_posted_at', 'desc')
    .orderBy('thread.id', 'desc')
    .limit(perStretch + 1)
  return cut(newestFirst(db, viewer, null).where('thread.id', 'in', ids))
}

/** Threads the member watches, and those in boards they watch that they have not muted. */
async function watched(
  db: Db,
  viewer: Viewer,
  member: Member,
  from: Place | null,
): Promise<Stretch> {
  const levels = db.selectFrom('watch').where('watch.member_id', '=', member.id)
  const boards = await levels.where('kind', '=', 'board').select('subject_id').execute()
  const ids = levels
    .innerJoin('thread', 'thread.id', 'watch.subject_id')
    .select('thread.id')
    .where('watch.kind', '=', 'thread')
    .where('watch.level', '=', 'all')
  if (boards.length > 0) {
    const boardIds = boards.map(({ subject_id }) => subject_id)
    const muted = levels.where('kind', '=', 'thread').where('level', '=', 'none')
    return cut(
      newestFirst(db, viewer, from).where((row) =>
        row.or([
          row('thread.id', 'in', ids),
          row.and([
            // Newest first, until there are enough: sight is a filter here, and so are boards.
            sql<boolean>`+thread.board_id in (${sql.join(boardIds)})`,
            row('thread.id', 'not in', muted.select('subject_id')),
          ]),
        ]),
      ),
    )
  }
  const newestWatched = ids
    .where(threadSeen(viewer))
    .where(from === null ? sql<boolean>`1 = 1` : isAfter(from))
    .orderBy('thread.last_posted_at', 'desc')
    .orderBy('thread.id', 'desc')
    .limit(perStretch + 1)
  return cut(newestFirst(db, viewer, null).where('thread.id', 'in', newestWatched))
}

/** Threads asked about at once: a member who has read everything does not make us walk through years of it. */
const asksAbout = 1_000

async function unread(
  db: Db,
  viewer: Viewer,
  member: Member,
  from: Place | null,
): Promise<Stretch> {
  const end = await placeAfter(db, viewer, readFloor(member), from)
  // One lower bound, not two: SQLite would walk the index down to the wrong one.
  const bound = end === undefined ? isAbove(readFloor(member)) : isNotAfter(end)
  const ids = unreadIds(db, viewer, member)
    .where(bound)
    .where(from === null ? sql<boolean>`1 = 1` : isAfter(from))
    .limit(perStretch + 1)
  // Found by id first: most threads asked about are read, and nothing more is looked up for those.
  const found = await cut(newestFirst(db, viewer, null).where('thread.id', 'in', ids))
  return found.next === null && end !== undefined ? { ...found, next: end } : found
}

function unreadIds(db: Db, viewer: Viewer, member: Member) {
  return db
    .selectFrom('thread')
    .leftJoin('reading', (join) =>
      join.onRef('reading.thread_id', '=', 'thread.id').on('reading.member_id', '=', member.id),
    )
    .leftJoin('board_reading', (join) =>
      join
        .onRef('board_reading.board_id', '=', 'thread.board_id')
        .on('board_reading.member_id', '=', member.id),
    )
    .select('thread.id')
    .where(threadSeen(viewer))
    .where(sql<boolean>`thread.last_posted_at > coalesce(board_reading.read_through_at, '')`)
    .where(sql<boolean>`thread.last_author_id is distinct from ${member.id}`)
    .where(hasUnread)
    .orderBy('thread.last_posted_at', 'desc')
    .orderBy('thread.id', 'desc')
}

/** Where the threads asked about end. Under the sight rule too: the place is shown in the address. */
function placeAfter(
  db: Db,
  viewer: Viewer,
  floor: Instant,
  from: Place | null,
): Promise<Place | undefined> {
  const places = db
    .selectFrom('thread')
    .select(['thread.last_posted_at', 'thread.id'])
    .where(threadSeen(viewer))
    .where('thread.last_posted_at', '>', floor)
    .orderBy('thread.last_posted_at', 'desc')
    .orderBy('thread.id', 'desc')
    .limit(1)
    .offset(asksAbout)
  return (from === null ? places : places.where(isAfter(from))).executeTakeFirst()
}

function isAfter({ last_posted_at, id }: Place): RawBuilder<SqlBool> {
  return sql`(thread.last_posted_at, thread.id) < (${last_posted_at}, ${id})`
}

function isNotAfter({ last_posted_at, id }: Place): RawBuilder<SqlBool> {
  return sql`(thread.last_posted_at, thread.id) >= (${last_posted_at}, ${id})`
}

function isAbove(floor: Instant): RawBuilder<SqlBool> {
  return sql`thread.last_posted_at > ${floor}`
}
