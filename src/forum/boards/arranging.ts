import { oneLine } from '../../lib/lines.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import type { Answer, Problem } from '../kernel/problems.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { Board } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'

/** A board as an administrator describes it. */
export interface BoardDraft {
  readonly title: string
  readonly description: string
  /** The board it stands in; null at the top. */
  readonly parentId: number | null
}

export type BoardProblem =
  | 'title-empty'
  | 'title-too-long'
  | 'description-too-long'
  | 'no-such-parent'
  | 'inside-itself'

/** Fits on one line of a phone twice over. */
const longestTitle = 100
const longestDescription = 500

/** Puts a new board behind the others in its place. */
export async function createBoard(
  forum: Forum,
  viewer: Viewer,
  typed: BoardDraft,
): Promise<Answer<{ readonly board: Board }, BoardProblem>> {
  demand(mayAdminister(viewer))
  const draft = tidy(typed)
  return transact(
    forum,
    async (tx) => {
      const problems = [...textProblems(draft), ...(await placeProblems(tx, draft, null))]
      if (problems.length > 0) return { ok: false, problems }
      const board = await tx.db
        .insertInto('board')
        .values({ ...columns(draft), position: await nextPosition(tx, draft.parentId) })
        .returningAll()
        .executeTakeFirstOrThrow()
      return { ok: true, board }
    },
    'structure',
  )
}

/** Renames, describes or moves a board. One that comes to another place stands behind the others there. */
export async function changeBoard(
  forum: Forum,
  viewer: Viewer,
  boardId: number,
  typed: BoardDraft,
): Promise<Answer<{ readonly board: Board }, BoardProblem>> {
  demand(mayAdminister(viewer))
  const draft = tidy(typed)
  return transact(
    forum,
    async (tx) => {
      const before = await boardWith(tx, boardId)
      const problems = [...textProblems(draft), ...(await placeProblems(tx, draft, boardId))]
      if (problems.length > 0) return { ok: false, problems }
      const moved = before.parent_id !== draft.parentId
      const position = moved ? await nextPosition(tx, draft.parentId) : before.position
      const board = await tx.db
        .updateTable('board')
        .set({ ...columns(draft), position })
        .where('id', '=', boardId)
        .returningAll()
        .executeTakeFirstOrThrow()
      return { ok: true, board }
    },
    'structure',
  )
}

/** Puts boards in this order. Boards not named keep their position. */
export async function orderBoards(
  forum: Forum,
  viewer: Viewer,
  boardIds: readonly number[],
): Promise<void> {
  demand(mayAdminister(viewer))
  await transact(
    forum,
    async ({ db }) => {
      for (const [position, id] of boardIds.entries()) {
        await db.updateTable('board').set({ position }).where('id', '=', id).execute()
      }
    },
    'structure',
  )
}

/** Takes a board away that holds nothing: no board and no thread, removed ones included, because those can be restored. */
export async function removeBoard(
  forum: Forum,
  viewer: Viewer,
  boardId: number,
): Promise<Answer<object, 'board-not-empty'>> {
  demand(mayAdminister(viewer))
  return transact(
    forum,
    async (tx) => {
      await boardWith(tx, boardId)
      if (await holdsSomething(tx, boardId)) {
        return { ok: false, problems: [{ field: 'board', is: 'board-not-empty' }] }
      }
      // An import that brings more of it makes it anew.
      await tx.db.deleteFrom('origin_board').where('board_id', '=', boardId).execute()
      await tx.db.deleteFrom('board').where('id', '=', boardId).execute()
      return { ok: true }
    },
    'structure',
  )
}

function tidy({ title, description, parentId }: BoardDraft): BoardDraft {
  return { title: oneLine(title), description: oneLine(description), parentId }
}

function columns({ title, description, parentId }: BoardDraft) {
  return { title, description, parent_id: parentId }
}

function textProblems({ title, description }: BoardDraft): readonly Problem<BoardProblem>[] {
  const problems: Problem<BoardProblem>[] = []
  if (title === '') problems.push({ field: 'title', is: 'title-empty' })
  if (title.length > longestTitle)
    problems.push({ field: 'title', is: 'title-too-long', limit: longestTitle })
  if (description.length > longestDescription)
    problems.push({ field: 'description', is: 'description-too-long', limit: longestDescription })
  return problems
}

async function placeProblems(
  { db }: Tx,
  { parentId }: BoardDraft,
  boardId: number | null,
): Promise<readonly Problem<BoardProblem>[]> {
  const boards = await db.selectFrom('board').select(['id', 'parent_id']).execute()
  const parents = new Map(boards.map(({ id, parent_id }) => [id, parent_id]))
  if (parentId !== null && !parents.has(parentId))
    return [{ field: 'parent', is: 'no-such-parent' }]
  for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
    if (above === boardId) return [{ field: 'parent', is: 'inside-itself' }]
  }
  return []
}

/** A step: the place behind the boards that stand there. */
export async function nextPosition({ db }: Tx, parentId: number | null): Promise<number> {
  const last = await db
    .selectFrom('board')
    .select('position')
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

/** Held, so that nothing comes into it or out of it meanwhile. */
async function boardWith(tx: Tx, id: number): Promise<Board> {
  const [board] = await hold(tx, 'board', [id])
  if (board === undefined) throw new Refusal('not-found')
  return board
}

async function holdsSomething({ db }: Tx, boardId: number): Promise<boolean> {
  const thread = await db
    .selectFrom('thread')
    .select('id')
    .where('board_id', '=', boardId)
    .limit(1)
    .executeTakeFirst()
  const inner = await db
    .selectFrom('board')
    .select('id')
    .where('parent_id', '=', boardId)
    .limit(1)
    .executeTakeFirst()
  return thread !== undefined || inner !== undefined
}
