import type { Forum } from '../src/forum/kernel/forum.ts'
import type { Board, Db, Member, Thread } from '../src/forum/kernel/rows.ts'
import { noon } from './forum.ts'

interface Planted {
  readonly title?: string
  /** Who wrote each post in turn; null for an unknown author. The first opens the thread. */
  readonly by: readonly (Member | null)[]
  /** When the first post was made; the others follow a minute apart. */
  readonly at?: string
  readonly pinned?: boolean
  readonly removed?: boolean
}

/** Puts a thread with its posts and all its counts into the database, without going through the acts that make one. */
export function plantThread(forum: Forum, board: Board, planted: Planted): Promise<Thread> {
  return forum.writer.run(async (db) => {
    const thread = await insertThread(db, board, planted)
    let last = 0
    for (const [index, author] of planted.by.entries()) {
      last = await insertPost(db, thread, index, author)
    }
    if (planted.removed !== true) await count(db, thread)
    return db
      .updateTable('thread')
      .set({ last_post_id: last })
      .where('id', '=', thread.id)
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

function insertThread(db: Db, board: Board, planted: Planted): Promise<Thread> {
  const { by, at = noon } = planted
  return db
    .insertInto('thread')
    .values({
      board_id: board.id,
      title: planted.title ?? 'A thread',
      author_id: by[0]?.id ?? null,
      started_at: at,
      post_count: by.length,
      last_number: by.length,
      last_posted_at: minutesAfter(at, by.length - 1),
      last_author_id: by.at(-1)?.id ?? null,
      pinned_at: planted.pinned === true ? noon : null,
      removed_at: planted.removed === true ? noon : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function insertPost(
  db: Db,
  thread: Thread,
  index: number,
  author: Member | null,
): Promise<number> {
  const { id } = await db
    .insertInto('post')
    .values({
      thread_id: thread.id,
      number: index + 1,
      author_id: author?.id ?? null,
      posted_at: minutesAfter(thread.started_at, index),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (author !== null) {
    await db
      .insertInto('participation')
      .values({ member_id: author.id, thread_id: thread.id, post_count: 1 })
      .onConflict((row) =>
        row
          .columns(['member_id', 'thread_id'])
          .doUpdateSet((set) => ({ post_count: set('participation.post_count', '+', 1) })),
      )
      .execute()
  }
  return id
}

async function count(db: Db, thread: Thread): Promise<void> {
  await db
    .updateTable('board')
    .set((row) => ({
      thread_count: row('thread_count', '+', 1),
      post_count: row('post_count', '+', thread.post_count),
      last_thread_id: thread.id,
    }))
    .where('id', '=', thread.board_id)
    .execute()
}

export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}
