import type { Tx } from '../kernel/forum.ts'
import { hold } from '../kernel/holding.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Board, Thread } from '../kernel/rows.ts'
import { maySeeThread, type Viewer } from '../kernel/viewing.ts'

/** Reads a thread and holds its row until the end of the transaction, so that two acts on one thread come one after the other. */
export async function takeThread(tx: Tx, viewer: Viewer, id: number): Promise<Thread> {
  const [thread] = await hold(tx, 'thread', [id])
  if (thread === undefined || !maySeeThread(viewer, thread)) throw new Refusal('not-found')
  return thread
}

/** Holds a board's row, so that it cannot be removed before something is put into it. The viewer's sight may be a moment older than its end. */
export async function takeBoard(tx: Tx, id: number): Promise<Board> {
  const [board] = await hold(tx, 'board', [id])
  if (board === undefined) throw new Refusal('not-found')
  return board
}
