import { sql, type SqlBool } from 'kysely'

import { largestId } from '../../lib/ids.ts'
import { hotBySight } from '../kernel/hot-by-sight.ts'
import type { Db } from '../kernel/rows.ts'
import { postSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'

/** A post as a line on its author's page. */
export interface MembersPost {
  readonly id: number
  readonly number: number
  readonly posted_at: string
  readonly thread_id: number
  readonly title: string
  readonly board_title: string
  readonly html: string
}

/** A thread as a line on the page of who started it. */
export interface MembersThread {
  readonly id: number
  readonly title: string
  readonly board_title: string
  readonly started_at: string
  readonly post_count: number
  readonly last_posted_at: string
}

/** Whose, and where to go on: after the one with this id. */
export interface ContributionsAsked {
  readonly memberId: number
  readonly before?: number | undefined
}

interface Listed<Line> {
  readonly lines: readonly Line[]
  /** Where the next page goes on, null at the end. */
  readonly next: number | null
}

const perPage = 20
const fromTheNewest = largestId
/** Sorts behind every instant. */
const afterAll = '9999'

/** What a member wrote and this viewer may see, newest first. */
export async function memberPosts(
  db: Db,
  viewer: Viewer,
  { memberId, before = fromTheNewest }: ContributionsAsked,
): Promise<Listed<MembersPost>> {
  return listed(await postRows(db, viewer, { memberId, before }))
}

/** The threads a member started and this viewer may see, newest first. */
export async function memberThreads(
  db: Db,
  viewer: Viewer,
  { memberId, before = fromTheNewest }: ContributionsAsked,
): Promise<Listed<MembersThread>> {
  return listed(await threadRows(db, viewer, { memberId, before }))
}

interface Asked extends Record<string, number> {
  readonly memberId: number
  readonly before: number
}

const postRows = hotBySight<Asked, MembersPost>(['memberId', 'before'], (db, asked, viewer) =>
  db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('board', 'board.id', 'thread.board_id')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .select([
      'post.id',
      'post.number',
      'post.posted_at',
      'thread.id as thread_id',
      'thread.title',
      'board.title as board_title',
      'post_body.html',
    ])
    .where('post.author_id', '=', asked.memberId)
    .where(
      sql<SqlBool>`(post.posted_at, post.id) < (coalesce(
        (select earlier.posted_at from post as earlier where earlier.id = ${asked.before}),
        ${sql.lit(afterAll)}), ${asked.before})`,
    )
    .where(postSeen(viewer))
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(perPage + 1),
)

const threadRows = hotBySight<Asked, MembersThread>(['memberId', 'before'], (db, asked, viewer) =>
  db
    .selectFrom('thread')
    .innerJoin('board', 'board.id', 'thread.board_id')
    .select([
      'thread.id',
      'thread.title',
      'board.title as board_title',
      'thread.started_at',
      'thread.post_count',
      'thread.last_posted_at',
    ])
    .where('thread.author_id', '=', asked.memberId)
    .where(
      sql<SqlBool>`(thread.started_at, thread.id) < (coalesce(
        (select earlier.started_at from thread as earlier where earlier.id = ${asked.before}),
        ${sql.lit(afterAll)}), ${asked.before})`,
    )
    .where(threadSeen(viewer))
    .orderBy('thread.started_at', 'desc')
    .orderBy('thread.id', 'desc')
    .limit(perPage + 1),
)

function listed<Line extends { readonly id: number }>(rows: readonly Line[]): Listed<Line> {
  const lines = rows.slice(0, perPage)
  return { lines, next: rows.length > perPage ? (lines.at(-1)?.id ?? null) : null }
}
