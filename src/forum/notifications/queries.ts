import { type RawBuilder, sql } from 'kysely'

import { readCursor, writeCursor } from '../../lib/cursors.ts'
import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant, NoticeKind } from '../kernel/rows.ts'
import { boardPath, postSeen, type Viewer } from '../kernel/viewing.ts'
import { kindsOf, type NoticeGroup } from './kinds.ts'
import { byKind, newPosts, newReactions, newThreads, standing, thePost } from './standing.ts'

/** A notification as lists show it. */
export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  readonly changed_at: Instant
  readonly seen: boolean
  /** How many posts, threads or reactions, up to `mostCounted`. */
  readonly count: number
  /** Who did the last of them. */
  readonly actor: {
    readonly id: number
    readonly name: string
    readonly avatar: string | null
  } | null
  readonly thread: { readonly id: number; readonly title: string } | null
  /** The board of new threads. */
  readonly board: { readonly id: number; readonly title: string } | null
  /** The first of the posts, or the one reacted to. */
  readonly post_id: number | null
  /** How its words begin. */
  readonly excerpt: string
  /** What became of the viewer's claim. */
  readonly claim: {
    readonly name: string
    readonly outcome: 'accepted' | 'refused' | null
    readonly undone: boolean
  } | null
}

export const mostCounted = 100
const perPage = 30
const excerptLength = 160

/** What the viewer was told, the latest first: all, or one group, or only what was not seen. */
export async function noticesFor(
  db: Db,
  viewer: Viewer,
  asked: {
    readonly group?: NoticeGroup | undefined
    readonly unseen?: boolean
    readonly after?: string | undefined
  } = {},
): Promise<{ readonly notices: readonly Notice[]; readonly next: string | null }> {
  const { member } = viewer
  if (member === null) throw new Refusal('sign-in-first')
  const [at, id] = readCursor(asked.after, ['string', 'id']) ?? []
  const found = await noticeRows(db, viewer)
    .where('notification.member_id', '=', member.id)
    .where(sql<boolean>`${standing(viewer, 1)} > 0`)
    .$if(asked.group !== undefined, (query) =>
      query.where('notification.kind', 'in', asked.group === undefined ? [] : kindsOf[asked.group]),
    )
    .$if(asked.unseen === true, (query) => query.where('notification.seen_at', 'is', null))
    .$if(at !== undefined, (query) =>
      query.where(sql<boolean>`(notification.changed_at, notification.id) < (${at}, ${id})`),
    )
    .orderBy('notification.changed_at', 'desc')
    .orderBy('notification.id', 'desc')
    .limit(perPage + 1)
    .execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const more = found.length > perPage && last !== undefined
  return {
    notices: await filled(db, viewer, rows),
    next: more ? writeCursor([last.changed_at, last.id]) : null,
  }
}

/** More than anybody reads in a mail. */
const mostInMail = 20

/** Those of the unseen that a mail is to tell of, the latest first. */
export async function noticesWith(
  db: Db,
  viewer: Viewer,
  asked: (query: ReturnType<typeof noticeRows>) => ReturnType<typeof noticeRows>,
): Promise<readonly Notice[]> {
  const rows = await asked(noticeRows(db, viewer))
    .where('notification.member_id', '=', viewer.member?.id ?? 0)
    .where('notification.seen_at', 'is', null)
    .where(sql<boolean>`${standing(viewer, 1)} > 0`)
    .orderBy('notification.changed_at', 'desc')
    .orderBy('notification.id', 'desc')
    .limit(mostInMail)
    .execute()
  return filled(db, viewer, rows)
}

type NoticeRow = Awaited<ReturnType<ReturnType<typeof noticeRows>['execute']>>[number]

function noticeRows(db: Db, viewer: Viewer) {
  return db
    .selectFrom('notification')
    .leftJoin('claim', 'claim.id', 'notification.claim_id')
    .leftJoin('member as placeholder', 'placeholder.id', 'claim.placeholder_id')
    .select([
      'notification.id',
      'notification.kind',
      'notification.changed_at',
      'notification.seen_at',
      'notification.board_id',
      'claim.outcome',
      'claim.undone_at',
      'placeholder.name as placeholder_name',
      standing(viewer, mostCounted).as('count'),
      firstPost(viewer).as('post_id'),
      lastActor(viewer).as('actor_id'),
    ])
}

const nothing = sql<number | null>`null`
const one = (value: RawBuilder<unknown>) => sql<number | null>`(select ${value} limit 1)`

/** The first post that stands. */
function firstPost(viewer: Viewer): RawBuilder<number | null> {
  return byKind({
    posts: one(sql`post.id ${newPosts(viewer)} order by post.number`),
    threads: one(sql`post.id ${newThreads(viewer)} order by thread.id`),
    reactions: sql<number | null>`notification.post_id`,
    post: sql<number | null>`notification.post_id`,
    claim: nothing,
  })
}

/** Whoever did the last thing that stands. */
function lastActor(viewer: Viewer): RawBuilder<number | null> {
  return byKind({
    posts: one(sql`post.author_id ${newPosts(viewer)} order by post.number desc`),
    threads: one(sql`thread.author_id ${newThreads(viewer)} order by thread.id desc`),
    reactions: one(
      sql`reaction.member_id ${newReactions(viewer)} order by reaction.reacted_at desc`,
    ),
    post: one(sql`post.author_id ${thePost(viewer)}`),
    claim: nothing,
  })
}

/** Names, titles and words, in two queries. */
async function filled(
  db: Db,
  viewer: Viewer,
  rows: readonly NoticeRow[],
): Promise<readonly Notice[]> {
  const actors = await actorsOf(db, rows)
  const posts = await postsOf(db, viewer, rows)
  return rows.map((row) => {
    const { id, kind, changed_at, count } = row
    return {
      id,
      kind,
      changed_at,
      seen: row.seen_at !== null,
      count,
      actor: actors.get(row.actor_id ?? 0) ?? null,
      board: kind === 'threads' ? (boardPath(viewer, row.board_id).at(-1) ?? null) : null,
      claim: claimOf(row),
      ...partsOf(posts.get(row.post_id ?? 0)),
    }
  })
}

function claimOf({ placeholder_name: name, outcome, undone_at }: NoticeRow): Notice['claim'] {
  return name === null ? null : { name, outcome, undone: undone_at !== null }
}

function partsOf(post: ToldOf | undefined): Pick<Notice, 'thread' | 'post_id' | 'excerpt'> {
  if (post === undefined) return { thread: null, post_id: null, excerpt: '' }
  return {
    thread: { id: post.thread_id, title: post.title },
    post_id: post.id,
    excerpt: excerpt(openWords(post.html), excerptLength),
  }
}

interface ToldOf {
  readonly id: number
  readonly thread_id: number
  readonly title: string
  readonly html: string
}

async function actorsOf(db: Db, rows: readonly NoticeRow[]) {
  const ids = [...new Set(rows.flatMap(({ actor_id }) => actor_id ?? []))]
  if (ids.length === 0) return new Map<number, NonNullable<Notice['actor']>>()
  const members = await db
    .selectFrom('member')
    .select(['id', 'name', 'avatar'])
    .where('id', 'in', ids)
    .execute()
  return new Map(members.map((member) => [member.id, member]))
}

async function postsOf(
  db: Db,
  viewer: Viewer,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<number, ToldOf>> {
  const ids = [...new Set(rows.flatMap(({ post_id }) => post_id ?? []))]
  const found =
    ids.length === 0
      ? []
      : await db
          .selectFrom('post')
          .innerJoin('thread', 'thread.id', 'post.thread_id')
          .innerJoin('post_body', 'post_body.post_id', 'post.id')
          .select(['post.id', 'post.thread_id', 'thread.title', 'post_body.html'])
          .where('post.id', 'in', ids)
          .where(postSeen(viewer))
          .execute()
  return new Map(found.map((post) => [post.id, post]))
}
