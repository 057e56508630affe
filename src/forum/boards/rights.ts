import { type Forum, transact } from '../kernel/forum.ts'
import { demand, Refusal } from '../kernel/refusals.ts'
import type { BoardAct, Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { mayAdminister } from './administering.ts'

export const boardActs = ['see', 'start', 'reply'] as const satisfies readonly BoardAct[]

/** For each act the ids of the roles that may do it; an empty list asks the board above. */
export type BoardRights = Readonly<Record<BoardAct, readonly number[]>>

/** The rights given on the board itself. For administrators only. */
export async function rightsOf(db: Db, viewer: Viewer, boardId: number): Promise<BoardRights> {
  demand(mayAdminister(viewer))
  const rows = await db
    .selectFrom('board_right')
    .select(['act', 'role_id'])
    .where('board_id', '=', boardId)
    .orderBy('role_id')
    .execute()
  const rolesFor = (act: BoardAct): readonly number[] =>
    rows.filter((row) => row.act === act).map(({ role_id }) => role_id)
  return { see: rolesFor('see'), start: rolesFor('start'), reply: rolesFor('reply') }
}

/** Says who may see a board, start threads and reply in it, in place of what was said before. Roles that are no more are passed over. */
export async function setBoardRights(
  forum: Forum,
  viewer: Viewer,
  boardId: number,
  rights: BoardRights,
): Promise<void> {
  demand(mayAdminister(viewer))
  await transact(
    forum,
    async ({ db }) => {
      await db
        .selectFrom('board')
        .select('id')
        .where('id', '=', boardId)
        .executeTakeFirstOrThrow(() => new Refusal('not-found'))
      const roles = await db.selectFrom('role').select('id').execute()
      const rows = boardActs.flatMap((act) =>
        roles
          .filter(({ id }) => rights[act].includes(id))
          .map(({ id }) => ({ board_id: boardId, act, role_id: id })),
      )
      await db.deleteFrom('board_right').where('board_id', '=', boardId).execute()
      if (rows.length > 0) await db.insertInto('board_right').values(rows).execute()
    },
    'structure',
  )
}
