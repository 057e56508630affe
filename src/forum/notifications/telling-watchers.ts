import { setTimeout as pause } from 'node:timers/promises'

import { type RawBuilder, sql, type SqlBool } from 'kysely'

import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Db, WatchTable } from '../kernel/rows.ts'
import { addressedBy, postToTell, type ToldPost } from './addressing.ts'

/** Told in one transaction: few enough that a page which comes meanwhile hardly waits, enough that twenty thousand are told within seconds. */
const sliceOf = 200
/** Between two slices the others have their turn (ms). */
const restMs = 40

/** What the watchers of one thing are told of a post. */
interface Telling {
  readonly post: ToldPost
  readonly notice: 'posts' | 'threads'
  readonly watched: Pick<WatchTable, 'kind' | 'subject_id'>
  readonly levels: readonly WatchTable['level'][]
  /** Who is told otherwise or not at all: the author, and whom the post addresses. */
  readonly but: readonly number[]
}

/** Tells those who watch the thread of a new post, or all posts of its board. */
export async function tellWatchersOfPost(
  forum: Forum,
  { postId }: { readonly postId: number },
): Promise<void> {
  const post = await postToTell(forum.db, postId)
  if (post === undefined) return
  const telling = { post, notice: 'posts', but: await toldOtherwise(forum.db, post) } as const
  const { thread_id, board_id } = post
  const thread = { kind: 'thread', subject_id: thread_id } as const
  const board = { kind: 'board', subject_id: board_id } as const
  await tellAll(forum, { ...telling, watched: thread, levels: ['all'] })
  await tellAll(forum, { ...telling, watched: board, levels: ['all'] })
}

/** Tells those who watch a board of a new thread in it. */
export async function tellWatchersOfThread(
  forum: Forum,
  { postId }: { readonly postId: number },
): Promise<void> {
  const post = await postToTell(forum.db, postId)
  if (post === undefined) return
  await tellAll(forum, {
    post,
    notice: 'threads',
    watched: { kind: 'board', subject_id: post.board_id },
    levels: ['all', 'first'],
    but: await toldOtherwise(forum.db, post),
  })
}

async function toldOtherwise(db: Db, post: ToldPost): Promise<readonly number[]> {
  const addressed = await addressedBy(db, post)
  return [...addressed.keys(), post.author_id ?? 0]
}

async function tellAll(forum: Forum, telling: Telling): Promise<void> {
  let after = 0
  for (;;) {
    const ids = await watchersAfter(forum.db, telling, after)
    const [first, last] = [ids[0], ids.at(-1)]
    if (first === undefined || last === undefined) return
    await transact(forum, (tx) => tellSlice(tx, telling, { first, last }), 'nothing-shown')
    if (ids.length < sliceOf) return
    after = last
    await pause(restMs)
  }
}

async function watchersAfter(
  db: Db,
  { watched, levels }: Telling,
  after: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('watch')
    .select('member_id')
    .where('kind', '=', watched.kind)
    .where('subject_id', '=', watched.subject_id)
    .where('level', 'in', levels)
    .where('member_id', '>', after)
    .orderBy('member_id')
    .limit(sliceOf)
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/**
 * One statement for all between two members. Whoever watches since after the post, has read it, or was told of it before (the job may be run
 * again, and of two posts the later may be told first), is left out; what is unseen in the same bundle grows.
 */
async function tellSlice(
  { db }: Tx,
  telling: Telling,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<void> {
  const { post, notice, watched, levels, but } = telling
  const bundle = notice === 'posts' ? `thread:${post.thread_id}` : `board:${post.board_id}`
  const at = sql`cast(${post.posted_at} as text)`
  await sql`
    insert into notification
      (member_id, kind, bundle, board_id, thread_id, post_id, last_post_id, made_at, changed_at)
    select watch.member_id, cast(${notice} as text), cast(${bundle} as text),
      cast(${post.board_id} as integer), cast(${post.thread_id} as integer),
      cast(${post.id} as integer), cast(${post.id} as integer), ${at}, ${at}
    from watch
    left join reading
      on reading.member_id = watch.member_id and reading.thread_id = ${post.thread_id}
    where watch.kind = ${watched.kind} and watch.subject_id = ${watched.subject_id}
      and watch.member_id between ${first} and ${last} and watch.made_at <= ${post.posted_at}
      and watch.level in (${sql.join(levels)}) and watch.member_id not in (${sql.join(but)})
      and coalesce(reading.read_number, 0) < ${post.number}
      and ${notMuted(watched, post)}
      and not exists (select 1 from notification as told
        where told.member_id = watch.member_id and told.bundle = ${bundle}
        and told.last_post_id >= ${post.id}
        and (told.post_id <= ${post.id} or told.seen_at is not null))
    on conflict (member_id, bundle) where seen_at is null do update set
      thread_id = case when excluded.post_id < notification.post_id
        then excluded.thread_id else notification.thread_id end,
      post_id = case when excluded.post_id < notification.post_id
        then excluded.post_id else notification.post_id end,
      last_post_id = case when excluded.last_post_id > notification.last_post_id
        then excluded.last_post_id else notification.last_post_id end,
      changed_at = case when excluded.changed_at > notification.changed_at
        then excluded.changed_at else notification.changed_at end`.execute(db)
}

/** Whoever watches the board and has said something else of this thread was told by that, or does not want to be. */
function notMuted({ kind }: Telling['watched'], post: ToldPost): RawBuilder<SqlBool> {
  if (kind === 'thread') return sql`1 = 1`
  return sql`not exists (select 1 from watch as of_thread where of_thread.kind = 'thread'
    and of_thread.subject_id = ${post.thread_id} and of_thread.member_id = watch.member_id)`
}
