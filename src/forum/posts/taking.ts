import type { Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Post, Thread } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { takeThread } from '../threads/taking.ts'

/** Reads a post and holds its thread's row until the end of the transaction: acts on one thread come one after the other. */
export async function takePost(
  tx: Tx,
  viewer: Viewer,
  id: number,
): Promise<{ readonly post: Post; readonly thread: Thread }> {
  const where = await tx.db
    .selectFrom('post')
    .select('thread_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
  const thread = await takeThread(tx, viewer, where.thread_id)
  // Read only now that nobody else changes it.
  const post = await tx.db
    .selectFrom('post')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not-found'))
  return { post, thread }
}
