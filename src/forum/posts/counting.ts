import type { Tx } from '../kernel/forum.ts'
import type { Post, Thread } from '../kernel/rows.ts'
import { countInBoard, findLastThread } from '../threads/counting.ts'

/** Counts a post that came into a thread, as its newest. The thread counts itself. */
export async function countNewPost(tx: Tx, thread: Thread, authorId: number): Promise<void> {
  await tx.db
    .updateTable('board')
    .set((row) => ({ post_count: row('post_count', '+', 1), last_thread_id: thread.id }))
    .where('id', '=', thread.board_id)
    .execute()
  await countWriter(tx, thread, authorId, 1)
}

/** Counts a post out that was removed, or in again that was restored, and finds the thread's last post again. */
export async function recountPost(tx: Tx, thread: Thread, post: Post, by: 1 | -1): Promise<Thread> {
  const last = await tx.db
    .selectFrom('post')
    .select(['id', 'posted_at', 'author_id'])
    .where('thread_id', '=', thread.id)
    .where('removed_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const counted = await tx.db
    .updateTable('thread')
    .set((row) => ({
      post_count: row('post_count', '+', by),
      ...(last !== undefined && {
        last_post_id: last.id,
        last_posted_at: last.posted_at,
        last_author_id: last.author_id,
      }),
    }))
    .where('id', '=', thread.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  if (thread.removed_at === null) {
    await countInBoard(tx, thread.board_id, { threads: 0, posts: by })
    await findLastThread(tx, thread.board_id)
  }
  await countWriter(tx, thread, post.author_id, by)
  return counted
}

/** Posts in a removed thread do not count for their writers, but still as taking part in it. */
async function countWriter(
  tx: Tx,
  thread: Thread,
  authorId: number | null,
  by: 1 | -1,
): Promise<void> {
  if (authorId === null) return
  if (thread.removed_at === null) {
    await tx.db
      .updateTable('member')
      .set((row) => ({ post_count: row('post_count', '+', by) }))
      .where('id', '=', authorId)
      .execute()
  }
  const { post_count } = await tx.db
    .insertInto('participation')
    .values({ member_id: authorId, thread_id: thread.id, post_count: by })
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'thread_id'])
        .doUpdateSet((write) => ({ post_count: write('participation.post_count', '+', by) })),
    )
    .returning('participation.post_count')
    .executeTakeFirstOrThrow()
  if (post_count > 0) return
  await tx.db
    .deleteFrom('participation')
    .where('member_id', '=', authorId)
    .where('thread_id', '=', thread.id)
    .execute()
}
