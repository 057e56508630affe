import { type RawBuilder, sql } from 'kysely'

import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import { threadSeen, type Viewer } from '../kernel/viewing.ts'
import { readStates } from '../reading/read-states.ts'

/** A thread that was lively while somebody was away. */
export interface MissedThread {
  readonly id: number
  readonly title: string
  readonly posts: number
  readonly reactions: number
  readonly excerpt: string
}

interface Lively {
  readonly id: number
  readonly posts: number
  readonly reactions: number
}

/** Threads looked at in each board, and posts of each: what is lively is near the top. */
const looksAt = 100
const postsLookedAt = 200
const mostShown = 5
const excerptLength = 160

/** The liveliest threads of the boards the viewer watches since then that they have not read: not those they have muted, and not those in `told`. */
export async function bestMissed(
  forum: Forum,
  viewer: Viewer,
  since: Instant,
  told: ReadonlySet<number>,
): Promise<readonly MissedThread[]> {
  const { db } = forum
  const boards = await db
    .selectFrom('watch')
    .select('subject_id')
    .where('member_id', '=', viewer.member?.id ?? 0)
    .where('kind', '=', 'board')
    .execute()
  const seen = boards.flatMap(({ subject_id: id }) => (viewer.sight.see.has(id) ? [id] : []))
  const lively: Lively[] = []
  for (const boardId of seen) lively.push(...(await livelyIn(forum, boardId, since)))
  const candidates = lively.filter(({ id }) => !told.has(id)).toSorted(byLiveliness)
  return firstUnread(db, viewer, candidates.slice(0, looksAt))
}

async function firstUnread(
  db: Db,
  viewer: Viewer,
  candidates: readonly Lively[],
): Promise<readonly MissedThread[]> {
  const states = await readStates(
    db,
    viewer,
    candidates.map(({ id }) => id),
  )
  const missed = candidates
    .filter(({ id }) => {
      const state = states.get(id)
      return state !== undefined && state.unread > 0 && state.watch !== 'none'
    })
    .slice(0, mostShown)
  if (missed.length === 0) return []
  const rows = await db
    .selectFrom('thread')
    .innerJoin('post', (join) =>
      join.onRef('post.thread_id', '=', 'thread.id').on('post.number', '=', 1),
    )
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .select(['thread.id', 'thread.title', 'post_body.html', 'post.removed_at'])
    .where(
      'thread.id',
      'in',
      missed.map(({ id }) => id),
    )
    .where(threadSeen(viewer))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return missed.flatMap((one) => {
    const row = byId.get(one.id)
    if (row === undefined) return []
    const words = row.removed_at === null ? excerpt(openWords(row.html), excerptLength) : ''
    return [{ ...one, title: row.title, excerpt: words }]
  })
}

/** A reaction says as much as a post. */
function byLiveliness(one: Lively, other: Lively): number {
  return other.posts + other.reactions - (one.posts + one.reactions) || other.id - one.id
}

interface Kept {
  readonly since: Instant
  readonly lively: Promise<readonly Lively[]>
}
const kept = new WeakMap<Forum['epoch'], Map<number, Kept>>()

/** The same for all who watch the board: counted once for all the digests of an hour. */
function livelyIn({ db, epoch }: Forum, boardId: number, since: Instant) {
  const boards = kept.get(epoch) ?? new Map<number, Kept>()
  kept.set(epoch, boards)
  const known = boards.get(boardId)
  if (known?.since === since) return known.lively
  const lively = countLively(db, boardId, since)
  boards.set(boardId, { since, lively })
  lively.catch(() => boards.delete(boardId))
  return lively
}

async function countLively(db: Db, boardId: number, since: Instant): Promise<readonly Lively[]> {
  const recent: RawBuilder<unknown> = sql`post.thread_id = thread.id
    and post.number > thread.last_number - ${sql.lit(postsLookedAt)} and post.removed_at is null`
  const rows = await db
    .selectFrom('thread')
    .select([
      'thread.id',
      sql<number>`(select count(*) from post where ${recent} and post.posted_at > ${since})`.as(
        'posts',
      ),
      sql<number>`(select count(*) from post join reaction on reaction.post_id = post.id
        where ${recent} and reaction.reacted_at > ${since})`.as('reactions'),
    ])
    .where('thread.board_id', '=', boardId)
    .where('thread.removed_at', 'is', null)
    .where('thread.last_posted_at', '>', since)
    .orderBy('thread.last_posted_at', 'desc')
    .limit(looksAt)
    .execute()
  return rows.toSorted(byLiveliness)
}
