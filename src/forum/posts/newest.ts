import { sql } from 'kysely'

import type { Db } from '../kernel/rows.ts'
import { postSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'
import { type PostRow, selectPosts, type ShownPost, shownPost } from './on-page.ts'

/** A post away from its thread's page: in a feed, an answer of the API, a list. */
export interface PostInThread extends ShownPost {
  readonly thread: { readonly id: number; readonly title: string; readonly board_id: number }
  readonly revision: number
}

/** As many as a feed reader wants at once. */
const mostInFeed = 20

/** The newest posts, newest first: in all boards, or in one. */
export async function newestPosts(
  db: Db,
  viewer: Viewer,
  boardId?: number,
): Promise<readonly PostInThread[]> {
  const threads = await db
    .selectFrom('thread')
    .select([
      'thread.id',
      // Each post further back has as many newer ones in its own thread alone.
      sql<number>`coalesce((select post.number from post
        where post.thread_id = thread.id and post.removed_at is null
        order by post.number desc limit 1 offset ${sql.lit(mostInFeed - 1)}), 1)`.as('from_number'),
    ])
    .where(threadSeen(viewer))
    .$if(boardId !== undefined, (query) => query.where('thread.board_id', '=', boardId ?? 0))
    .orderBy('thread.last_posted_at', 'desc')
    .orderBy('thread.id', 'desc')
    .limit(mostInFeed)
    .execute()
  return postsByIds(db, viewer, await newestAmong(db, threads))
}

/** As many threads as posts are wanted hold the newest: every other thread ended before each of these. */
async function newestAmong(
  db: Db,
  threads: readonly { readonly id: number; readonly from_number: number }[],
): Promise<readonly number[]> {
  if (threads.length === 0) return []
  const rows = await db
    .selectFrom('post')
    .select('id')
    .where('removed_at', 'is', null)
    .where((row) =>
      row.or(
        threads.map(({ id, from_number }) =>
          row.and([row('thread_id', '=', id), row('number', '>=', from_number)]),
        ),
      ),
    )
    .orderBy('posted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostInFeed)
    .execute()
  return rows.map(({ id }) => id)
}

/** The newest posts of a thread, newest first. */
export async function newestIn(
  db: Db,
  viewer: Viewer,
  threadId: number,
): Promise<readonly PostInThread[]> {
  const rows = await posts(db, viewer)
    .where('post.thread_id', '=', threadId)
    .orderBy('post.number', 'desc')
    .limit(mostInFeed)
    .execute()
  return rows.map(inThread)
}

/** What a member wrote last, as far as the viewer may see it, newest first. */
export async function newestBy(
  db: Db,
  viewer: Viewer,
  memberId: number,
): Promise<readonly PostInThread[]> {
  const rows = await posts(db, viewer)
    .where('post.author_id', '=', memberId)
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(mostInFeed)
    .execute()
  return rows.map(inThread)
}

/** These posts in this order, without those the viewer may not read. */
export async function postsByIds(
  db: Db,
  viewer: Viewer,
  ids: readonly number[],
): Promise<readonly PostInThread[]> {
  if (ids.length === 0) return []
  const rows = await posts(db, viewer).where('post.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, inThread(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const posts = (db: Db, viewer: Viewer) =>
  selectPosts(db)
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .select(['thread.id as in_thread', 'thread.title', 'thread.board_id'])
    .where(postSeen(viewer))

type Row = PostRow & {
  readonly in_thread: number
  readonly title: string
  readonly board_id: number
}

function inThread(row: Row): PostInThread {
  const { in_thread: id, title, board_id, revision } = row
  return { ...shownPost(row), thread: { id, title, board_id }, revision }
}
