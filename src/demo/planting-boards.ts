import { type Forum, transact, type Tx } from '../forum/kernel/forum.ts'
import type { PlannedBoard } from './content.ts'
import { BOARDS } from './content/boards.ts'

/** Makes the boards and the role that one of them is for. Returns their ids by key. */
export async function plantBoards(forum: Forum): Promise<ReadonlyMap<string, number>> {
  return transact(
    forum,
    async (tx) => {
      const conductors = await tx.db
        .insertInto('role')
        .values({ key: 'conductors', name: 'Conductors' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const ids = new Map<string, number>()
      for (const [position, board] of outermostFirst().entries()) {
        const parent = board.within === undefined ? null : (ids.get(board.within) ?? null)
        const id = await plantBoard(tx, board, { parent, position })
        ids.set(board.key, id)
        if (board.onlyFor === 'conductors') await reserve(tx, id, conductors.id)
      }
      return ids
    },
    'structure',
  )
}

function outermostFirst(): readonly PlannedBoard[] {
  return [
    ...BOARDS.filter(({ within }) => within === undefined),
    ...BOARDS.filter(({ within }) => within !== undefined),
  ]
}

async function plantBoard(
  { db }: Tx,
  { title, about }: PlannedBoard,
  { parent, position }: { readonly parent: number | null; readonly position: number },
): Promise<number> {
  const { id } = await db
    .insertInto('board')
    .values({ title, description: about, parent_id: parent, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function reserve({ db }: Tx, boardId: number, roleId: number): Promise<void> {
  await db
    .insertInto('board_right')
    .values({ board_id: boardId, act: 'see', role_id: roleId })
    .execute()
}
