import { type RawBuilder, sql, type SqlBool } from 'kysely'

import type { Db } from '../kernel/rows.ts'
import { threadSeen, type Viewer } from '../kernel/viewing.ts'
import { type PostInThread, postsByIds } from './newest.ts'
import { postAddress } from './queries.ts'

/** Of each direction at most this many, those fewest steps away first come: a page a person can read. */
const mostPosts = 200

export interface Conversation {
  readonly posts: readonly PostInThread[]
  /** The conversation is longer than what is shown. */
  readonly cut: boolean
}

/** A post with everything it answers and everything that answers it, by answering or by quoting, in reading order. Posts of other threads that quote a post of this one, or are quoted, belong to it; what they lead to there does not. */
export async function conversationOf(
  db: Db,
  viewer: Viewer,
  postId: number,
): Promise<Conversation> {
  const { thread } = await postAddress(db, viewer, postId)
  const before = await idsOf(db, upwards(viewer, postId, thread.id))
  const after = await idsOf(db, downwards(viewer, postId, thread.id))
  const ids = [...new Set([postId, ...before.slice(0, mostPosts), ...after.slice(0, mostPosts)])]
  const posts = await postsByIds(db, viewer, ids)
  return {
    posts: posts.toSorted(inReadingOrder),
    cut: before.length > mostPosts || after.length > mostPosts,
  }
}

/** Between threads there is only the time; where an archive knew the day and no more, the numbers keep their order. */
function inReadingOrder(one: PostInThread, other: PostInThread): number {
  if (one.posted_at !== other.posted_at) return one.posted_at < other.posted_at ? -1 : 1
  return one.number - other.number || one.id - other.id
}

async function idsOf(db: Db, query: ReturnType<typeof upwards>): Promise<readonly number[]> {
  const { rows } = await query.execute(db)
  return rows.map(({ id }) => id)
}

// The limit stands outside the recursion, where both engines take it and stop walking once it is reached. `union`
// without `all` ends circles: an edit can make an earlier post quote a later one. Answers and quotes are taken in turn
// by `way`, because PostgreSQL allows one look at the recursion only. The plus keeps SQLite from walking the thread. What
// stands in other threads is added under the sight rule, or it would take the places of what may be seen.
const upwards = (viewer: Viewer, postId: number, threadId: number) => sql<{ readonly id: number }>`
  with recursive up (id) as (
    select cast(${postId} as integer)
    union
    select source.id from up
    cross join (select 0 as way union all select 1 as way) as ways
    join post on post.id = up.id and +post.thread_id = ${threadId}
    left join quote on way = 1 and quote.post_id = post.id
    join post as source
      on source.id = case when way = 0 then post.answers_post_id else quote.source_post_id end
    where ${addable(viewer, 'source', threadId)}
  )
  select id from up limit ${mostPosts + 2}`

const downwards = (viewer: Viewer, postId: number, threadId: number) => sql<{
  readonly id: number
}>`
  with recursive down (id) as (
    select cast(${postId} as integer)
    union
    select post.id from down
    cross join (select 0 as way union all select 1 as way) as ways
    join post as source on source.id = down.id and +source.thread_id = ${threadId}
    left join post as follower on way = 0 and follower.answers_post_id = down.id
    left join quote on way = 1 and quote.source_post_id = down.id
    join post on post.id = case when way = 0 then follower.id else quote.post_id end
    where ${addable(viewer, 'post', threadId)}
  )
  select id from down limit ${mostPosts + 2}`

function addable(viewer: Viewer, post: 'post' | 'source', threadId: number): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${post}.${name}`)
  return sql`(+${column('thread_id')} = ${threadId} or (${column('removed_at')} is null and exists (
    select 1 from thread where thread.id = ${column('thread_id')} and ${threadSeen(viewer)})))`
}
