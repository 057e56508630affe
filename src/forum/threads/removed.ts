import { sql, type SqlBool } from 'kysely'

import { readCursor, writeCursor } from '../../lib/cursors.ts'
import type { Verdict } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { removedThreadSeen, type Viewer } from '../kernel/viewing.ts'

/** A removed thread as a line of a list. */
export interface RemovedThread {
  readonly id: number
  readonly board_id: number
  readonly title: string
  readonly author_id: number | null
  readonly removed_at: Instant
  readonly removed_by: number | null
  readonly remover_name: string | null
  readonly remove_reason: string
}

export interface RemovedThreads {
  readonly lines: readonly RemovedThread[]
  /** Where the next page goes on, null at the end. */
  readonly next: string | null
}

const perPage = 30

/** Whether the viewer may look through everything that was removed from a board. */
export function maySeeRemoved(viewer: Viewer): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  return viewer.sight.moderates ? 'allowed' : 'not-allowed'
}

/** Threads removed from a board that this viewer may know of, the latest removed first; `before` is the `next` of the page before. */
export async function removedIn(
  db: Db,
  viewer: Viewer,
  boardId: number,
  before?: string,
): Promise<RemovedThreads> {
  const place = readCursor(before, ['string', 'id'])
  const rows = await removedLines(db, viewer)
    .where('thread.board_id', '=', boardId)
    .$if(place !== null, (query) =>
      query.where(sql<SqlBool>`(thread.removed_at, thread.id) < (${sql.join(place ?? [])})`),
    )
    .limit(perPage + 1)
    .execute()
  const lines = rows.slice(0, perPage)
  const last = rows.length > perPage ? lines.at(-1) : undefined
  return { lines, next: last === undefined ? null : writeCursor([last.removed_at, last.id]) }
}

/** The latest removed of the threads that a member started, as far as this viewer may know of them. */
export async function removedOf(
  db: Db,
  viewer: Viewer,
  memberId: number,
): Promise<readonly RemovedThread[]> {
  const mayKnow = viewer.sight.moderates || viewer.member?.id === memberId
  if (!mayKnow) return []
  return removedLines(db, viewer).where('thread.author_id', '=', memberId).limit(perPage).execute()
}

function removedLines(db: Db, viewer: Viewer) {
  return db
    .selectFrom('thread')
    .leftJoin('member as remover', 'remover.id', 'thread.removed_by')
    .select([
      'thread.id',
      'thread.board_id',
      'thread.title',
      'thread.author_id',
      'thread.removed_by',
      'remover.name as remover_name',
      'thread.remove_reason',
    ])
    .select((row) => row.ref('thread.removed_at').$notNull().as('removed_at'))
    .where(removedThreadSeen(viewer))
    .orderBy('thread.removed_at', 'desc')
    .orderBy('thread.id', 'desc')
}
