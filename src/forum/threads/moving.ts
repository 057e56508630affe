import { sql } from 'kysely'

import { type Forum, transact } from '../kernel/forum.ts'
import { demand, type Verdict } from '../kernel/refusals.ts'
import type { Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { countInBoard, findLastThread } from './counting.ts'
import { keepRead } from './keeping-read.ts'
import { takeBoard, takeThread } from './taking.ts'

/** Whether the viewer may move threads to this board. */
export function mayMove(viewer: Viewer, toBoardId: number): Verdict {
  if (viewer.member === null) return 'sign-in-first'
  if (!viewer.sight.moderates) return 'not-allowed'
  return viewer.sight.see.has(toBoardId) ? 'allowed' : 'not-found'
}

/** Puts a thread into another board, with its posts, its pin and its lock. */
export async function moveThread(
  forum: Forum,
  viewer: Viewer,
  threadId: number,
  toBoardId: number,
): Promise<Thread> {
  return transact(forum, async (tx) => {
    const thread = await takeThread(tx, viewer, threadId)
    demand(mayMove(viewer, toBoardId))
    if (thread.board_id === toBoardId) return thread
    // Always in the same order, so that two transactions never wait for each other.
    for (const id of [thread.board_id, toBoardId].toSorted((a, b) => a - b)) await takeBoard(tx, id)
    await keepRead(tx, sql`thread.id = ${threadId}`)
    const moved = await tx.db
      .updateTable('thread')
      .set({ board_id: toBoardId })
      .where('id', '=', threadId)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (thread.removed_at === null) {
      const { post_count: posts } = thread
      await countInBoard(tx, thread.board_id, { threads: -1, posts: -posts })
      await countInBoard(tx, toBoardId, { threads: 1, posts })
      await findLastThread(tx, thread.board_id)
      await findLastThread(tx, toBoardId)
    }
    await tx.record({ type: 'thread.moved', threadId, fromBoardId: thread.board_id })
    return moved
  })
}
