import type { Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Thread } from '../kernel/rows.ts'
import { maySeeThread, type Viewer } from '../kernel/viewing.ts'

/** Reads a thread and holds its row until the end of the transaction, so that two acts on one thread come one after the other. */
export async function takeThread(tx: Tx, viewer: Viewer, id: number): Promise<Thread> {
  // An update that changes nothing locks the row on PostgreSQL and is understood by SQLite, unlike `for update`.
  const thread = await tx.db
    .updateTable('thread')
    .set((row) => ({ last_number: row.ref('last_number') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (thread === undefined || !maySeeThread(viewer, thread)) throw new Refusal('not-found')
  return thread
}

/** Holds a board's row, so that it cannot be removed before something is put into it. The viewer's sight may be a moment older than its end. */
export async function takeBoard({ db }: Tx, id: number): Promise<void> {
  await db
    .updateTable('board')
    .set((row) => ({ thread_count: row.ref('thread_count') }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
}
