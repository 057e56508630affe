import { sql } from 'kysely'

import { readCursor, writeCursor } from '../../lib/cursors.ts'
import { hotBySight } from '../kernel/hot-by-sight.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { boardSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'
import { threadsPerPage } from './queries.ts'
import { type ThreadLine, threadLines } from './thread-lines.ts'

/** A stretch of a board's threads that goes on where another ended: nothing written meanwhile is met twice. */
export interface BoardStretch {
  readonly pinned: readonly ThreadLine[]
  readonly threads: readonly ThreadLine[]
  readonly page: null
  readonly pages: null
}

/** Where the list goes on after these lines; null when they were the last. */
export function cursorAfter(threads: readonly ThreadLine[]): string | null {
  const last = threads.at(-1)
  if (last === undefined || threads.length < threadsPerPage) return null
  return writeCursor([last.last_posted_at, last.id])
}

/** The unpinned threads of a board behind a cursor, newest first. A cursor nobody gave out means there is nothing. */
export async function threadsAfter(
  db: Db,
  viewer: Viewer,
  boardId: number,
  cursor: string,
): Promise<BoardStretch> {
  const [board] = await seenBoard(db, viewer, { boardId })
  const [postedAt, threadId] = readCursor(cursor, ['string', 'id']) ?? []
  if (board === undefined || typeof postedAt !== 'string' || typeof threadId !== 'number') {
    throw new Refusal('not-found')
  }
  const threads = await unpinnedAfter(db, viewer, { boardId, postedAt, threadId })
  return { pinned: [], threads, page: null, pages: null }
}

const seenBoard = hotBySight<{ readonly boardId: number }, { readonly id: number }>(
  ['boardId'],
  (db, { boardId }, viewer) =>
    db.selectFrom('board').select('board.id').where('id', '=', boardId).where(boardSeen(viewer)),
)

interface Place {
  readonly boardId: number
  readonly postedAt: Instant
  readonly threadId: number
}

const unpinnedAfter = hotBySight<{ readonly [Key in keyof Place]: Place[Key] }, ThreadLine>(
  ['boardId', 'postedAt', 'threadId'],
  (db, { boardId, postedAt, threadId }, viewer) =>
    threadLines(db)
      .where('thread.board_id', '=', boardId)
      .where('thread.pinned_at', 'is', null)
      .where(threadSeen(viewer))
      .where(sql<boolean>`(thread.last_posted_at, thread.id) < (${postedAt}, ${threadId})`)
      .orderBy('thread.last_posted_at', 'desc')
      .orderBy('thread.id', 'desc')
      .limit(threadsPerPage),
)
