import type { Tx } from '../kernel/forum.ts'
import type { Thread } from '../kernel/rows.ts'

/** Adds to (or with negative numbers takes from) what a board counts. */
export async function countInBoard(
  tx: Tx,
  boardId: number,
  { threads, posts }: { readonly threads: number; readonly posts: number },
): Promise<void> {
  await tx.db
    .updateTable('board')
    .set((row) => ({
      thread_count: row('thread_count', '+', threads),
      post_count: row('post_count', '+', posts),
    }))
    .where('id', '=', boardId)
    .execute()
}

/** Finds the thread with the newest post again, after one was removed, restored or moved. */
export async function findLastThread(tx: Tx, boardId: number): Promise<void> {
  const last = await tx.db
    .selectFrom('thread')
    .select('id')
    .where('board_id', '=', boardId)
    .where('removed_at', 'is', null)
    .orderBy('last_posted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx.db
    .updateTable('board')
    .set({ last_thread_id: last?.id ?? null })
    .where('id', '=', boardId)
    .execute()
}

/** Counts a whole thread in or out: in its board, and with everybody who wrote in it. */
export async function countThread(tx: Tx, thread: Thread, by: 1 | -1): Promise<void> {
  await countInBoard(tx, thread.board_id, { threads: by, posts: by * thread.post_count })
  await findLastThread(tx, thread.board_id)
  const writers = await tx.db
    .selectFrom('post')
    .select(({ fn }) => ['author_id', fn.countAll<number>().as('posts')])
    .where('thread_id', '=', thread.id)
    .where('removed_at', 'is', null)
    .groupBy('author_id')
    // Always in the same order, so that two transactions never wait for each other.
    .orderBy('author_id')
    .execute()
  for (const { author_id, posts } of writers) {
    if (author_id === null) continue
    await tx.db
      .updateTable('member')
      .set((row) => ({ post_count: row('post_count', '+', by * posts) }))
      .where('id', '=', author_id)
      .execute()
  }
  await countStarted(tx, thread.author_id, by)
}

/** Counts a thread in or out with the member who started it. */
export async function countStarted(tx: Tx, authorId: number | null, by: 1 | -1): Promise<void> {
  if (authorId === null) return
  await tx.db
    .updateTable('member')
    .set((row) => ({ thread_count: row('thread_count', '+', by) }))
    .where('id', '=', authorId)
    .execute()
}
