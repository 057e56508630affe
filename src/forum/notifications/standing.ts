import { type RawBuilder, sql } from 'kysely'

import type { NoticeKind } from '../kernel/rows.ts'
import { postSeen, threadSeen, type Viewer } from '../kernel/viewing.ts'

/*
 * A notification keeps where what it tells of begins and ends. What of it stands, and may be seen, is asked each time it
 * is shown, by the one sight rule: what was removed, taken back or moved out of sight is neither shown nor counted.
 * These are the ends of statements about one row of `notification`, from their `from` on.
 */

/** Posts that told somebody themselves are told once. */
const toldItself = sql`exists (select 1 from notification as told
  where told.member_id = notification.member_id and told.bundle = 'post:' || post.id)`

/** Others' posts in a watched thread. */
export function newPosts(viewer: Viewer): RawBuilder<unknown> {
  return sql`from post join thread on thread.id = post.thread_id
    where post.thread_id = notification.thread_id
    and post.number between
      (select opening.number from post as opening where opening.id = notification.post_id)
      and (select closing.number from post as closing where closing.id = notification.last_post_id)
    and post.author_id is distinct from notification.member_id
    and not ${toldItself} and ${postSeen(viewer)}`
}

/** Others' threads in a watched board, with their first posts. */
export function newThreads(viewer: Viewer): RawBuilder<unknown> {
  return sql`from thread join post on post.thread_id = thread.id and post.number = 1
    where thread.board_id = notification.board_id
    and thread.id between notification.thread_id
      and (select closing.thread_id from post as closing where closing.id = notification.last_post_id)
    and thread.author_id is distinct from notification.member_id
    and not ${toldItself} and ${threadSeen(viewer)}`
}

/** Others' reactions to a post. */
export function newReactions(viewer: Viewer): RawBuilder<unknown> {
  return sql`from reaction
    join post on post.id = reaction.post_id join thread on thread.id = post.thread_id
    where reaction.post_id = notification.post_id
    and reaction.reacted_at between notification.made_at and notification.changed_at
    and reaction.member_id <> notification.member_id and ${postSeen(viewer)}`
}

/** The post that addresses the member. */
export function thePost(viewer: Viewer): RawBuilder<unknown> {
  return sql`from post join thread on thread.id = post.thread_id
    where post.id = notification.post_id and ${postSeen(viewer)}`
}

const is = (kind: NoticeKind): RawBuilder<unknown> => sql.lit(kind)

/** One thing for each kind of notification. */
export function byKind<Value>(
  of: Readonly<Record<'posts' | 'threads' | 'reactions' | 'post' | 'claim', RawBuilder<Value>>>,
): RawBuilder<Value> {
  return sql<Value>`case notification.kind
    when ${is('posts')} then ${of.posts}
    when ${is('threads')} then ${of.threads}
    when ${is('reactions')} then ${of.reactions}
    when ${is('claim')} then ${of.claim}
    else ${of.post} end`
}

/** How many things a notification tells of that stand and that its viewer may see, counted up to `most`. */
export function standing(viewer: Viewer, most: number): RawBuilder<number> {
  const count = (things: RawBuilder<unknown>): RawBuilder<number> =>
    sql<number>`(select count(*) from (select 1 ${things} limit ${sql.lit(most)}) as thing)`
  return byKind<number>({
    posts: count(newPosts(viewer)),
    threads: count(newThreads(viewer)),
    reactions: count(newReactions(viewer)),
    post: count(thePost(viewer)),
    claim: sql<number>`1`,
  })
}
