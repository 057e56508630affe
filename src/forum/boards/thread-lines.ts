import { sql } from 'kysely'

import type { Db, Instant } from '../kernel/rows.ts'

/** A thread as a line of a list. A name is null when nobody knows who wrote. */
export interface ThreadLine {
  readonly id: number
  readonly board_id: number
  readonly title: string
  readonly author_id: number | null
  readonly author_name: string | null
  readonly started_at: Instant
  readonly post_count: number
  readonly last_number: number
  readonly last_posted_at: Instant
  readonly last_post_id: number | null
  /** Number of the last post that is not removed. */
  readonly last_post_number: number
  readonly last_author_id: number | null
  readonly last_author_name: string | null
  readonly pinned_at: Instant | null
  readonly locked_at: Instant | null
}

/** Selects the lines of threads, with everybody they name. Conditions, order and limit are the caller's. */
export function threadLines(db: Db) {
  return db
    .selectFrom('thread')
    .leftJoin('member as author', 'author.id', 'thread.author_id')
    .leftJoin('member as last_author', 'last_author.id', 'thread.last_author_id')
    .leftJoin('post as last_post', 'last_post.id', 'thread.last_post_id')
    .select([
      'thread.id',
      'thread.board_id',
      'thread.title',
      'thread.author_id',
      'author.name as author_name',
      'thread.started_at',
      'thread.post_count',
      'thread.last_number',
      'thread.last_posted_at',
      'thread.last_post_id',
      sql<number>`coalesce(last_post.number, thread.last_number)`.as('last_post_number'),
      'thread.last_author_id',
      'last_author.name as last_author_name',
      'thread.pinned_at',
      'thread.locked_at',
    ])
}
