import { demand } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'

/** The board into which this one was merged; itself when it was not, and for those from whom a hidden board was hidden. Whether the viewer may see it is asked as of any board. */
export async function presentBoardId(db: Db, viewer: Viewer, boardId: number): Promise<number> {
  if (viewer.sight.boards.has(boardId)) return boardId
  const former = await db
    .selectFrom('former_board')
    .select('into_board_id')
    .where('board_id', '=', boardId)
    .$if(!viewer.sight.moderates, (query) => query.where('guests_saw', '=', 1))
    .executeTakeFirst()
  return former?.into_board_id ?? boardId
}

/** A board that is no more, and who merged it when. */
export interface FormerBoard {
  readonly board_id: number
  readonly title: string
  readonly threads: number
  readonly merged_at: Instant
  readonly merged_by: number | null
  readonly merged_by_name: string | null
}

/** The boards that were merged into this one, the last first. For administrators only. */
export async function formerBoardsIn(
  db: Db,
  viewer: Viewer,
  boardId: number,
): Promise<readonly FormerBoard[]> {
  demand(mayAdminister(viewer))
  return db
    .selectFrom('former_board')
    .leftJoin('member', 'member.id', 'former_board.merged_by')
    .selectAll('former_board')
    .select('member.name as merged_by_name')
    .where('into_board_id', '=', boardId)
    .orderBy('merged_at', 'desc')
    .orderBy('board_id')
    .execute()
}
