import { hotBySight } from '../kernel/hot-by-sight.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import { boardSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'
import { type BoardLine, type BoardRow, treeOf } from './board-tree.ts'
import { calendarOf, type Start, startAfter } from './calendar.ts'
import { type ThreadLine, threadLines } from './thread-lines.ts'

/** The boards this viewer may see, nested, each with its threads, posts and last post and those of the boards inside it. */
export async function boardTree(db: Db, viewer: Viewer): Promise<readonly BoardLine[]> {
  return treeOf(await boardRows(db, viewer, {}))
}

const boardRows = hotBySight<Record<string, never>, BoardRow>([], (db, _values, viewer) =>
  db
    .selectFrom('board')
    .leftJoin('thread as last', (join) =>
      join.onRef('last.id', '=', 'board.last_thread_id').on('last.removed_at', 'is', null),
    )
    .leftJoin('post as last_post', 'last_post.id', 'last.last_post_id')
    .leftJoin('member as last_author', 'last_author.id', 'last.last_author_id')
    .select([
      'board.id',
      'board.parent_id',
      'board.title',
      'board.description',
      'board.thread_count',
      'board.post_count',
      'last.id as last_thread_id',
      'last.title as last_title',
      'last.last_posted_at',
      'last_post.id as last_post_id',
      'last_post.number as last_post_number',
      'last_author.id as last_author_id',
      'last_author.name as last_author_name',
    ])
    .where(boardSeen(viewer))
    .orderBy('board.position')
    .orderBy('board.id'),
)

/** The board, with those inside it, if this viewer may see it; otherwise there is no such board. */
export async function boardFor(db: Db, viewer: Viewer, boardId: number): Promise<BoardLine> {
  const found = find(await boardTree(db, viewer), boardId)
  if (found === undefined) throw new Refusal('not-found')
  return found
}

function find(boards: readonly BoardLine[], boardId: number): BoardLine | undefined {
  for (const board of boards) {
    if (board.id === boardId) return board
    const inside = find(board.boards, boardId)
    if (inside !== undefined) return inside
  }
  return undefined
}

/** Threads on a page of a board, the pinned ones apart. */
export const threadsPerPage = 30

/** One page of a board. Pinned threads stand on the first page, above the others and not counted into its thirty. */
export interface BoardPage {
  readonly pinned: readonly ThreadLine[]
  readonly threads: readonly ThreadLine[]
  readonly page: number
  readonly pages: number
}

/** The threads of a board (by last post, newest first) on this page, which may lie behind the last one and is then empty. */
export async function threadsIn(
  db: Db,
  viewer: Viewer,
  boardId: number,
  page: number,
): Promise<BoardPage> {
  if (!viewer.sight.see.has(boardId)) throw new Refusal('not-found')
  const calendar = await calendarOf(db, boardId)
  const pages = Math.max(1, Math.ceil(calendar.threads / threadsPerPage))
  if (page > pages) return { pinned: [], threads: [], page, pages }
  const start = await startAfter(db, calendar, (page - 1) * threadsPerPage)
  return {
    pinned: page === 1 ? await pinnedIn(db, viewer, { boardId }) : [],
    threads: await unpinnedIn(db, viewer, { boardId, ...start }),
    page,
    pages,
  }
}

const pinnedIn = hotBySight<{ readonly boardId: number }, ThreadLine>(
  ['boardId'],
  (db, { boardId }, viewer) =>
    threadLines(db)
      .where('thread.board_id', '=', boardId)
      .where('thread.pinned_at', 'is not', null)
      .where(threadSeen(viewer))
      .orderBy('thread.last_posted_at', 'desc')
      .orderBy('thread.id', 'desc'),
)

type FromStart = Start & { readonly boardId: number }

const unpinnedIn = hotBySight<{ readonly [Key in keyof FromStart]: FromStart[Key] }, ThreadLine>(
  ['boardId', 'until', 'offset'],
  (db, { boardId, until, offset }, viewer) => {
    // What is left of the way is counted off in the index alone.
    const ids = db
      .selectFrom('thread')
      .select('thread.id')
      .where('thread.board_id', '=', boardId)
      .where('thread.last_posted_at', '<=', until)
      .where('thread.pinned_at', 'is', null)
      .where(threadSeen(viewer))
      .orderBy('thread.last_posted_at', 'desc')
      .orderBy('thread.id', 'desc')
      .limit(threadsPerPage)
      .offset(offset)
    return threadLines(db)
      .where('thread.id', 'in', ids)
      .orderBy('thread.last_posted_at', 'desc')
      .orderBy('thread.id', 'desc')
  },
)
