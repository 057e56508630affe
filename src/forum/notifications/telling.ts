import { sql } from 'kysely'

import { namesMentionedIn } from '../../text/rendering.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Db, NoticeKind } from '../kernel/rows.ts'
import { membersByName } from '../members/finding.ts'
import { addressedBy, mentionedIn, postToTell, type ToldPost } from './addressing.ts'
import { tellOnce } from './telling-once.ts'

/** Tells those whom a new post mentions, quotes or answers. */
export async function tellAddressed(
  forum: Forum,
  { postId }: { readonly postId: number },
): Promise<void> {
  const post = await postToTell(forum.db, postId)
  if (post === undefined) return
  await tellOfPost(forum, post, await addressedBy(forum.db, post))
}

/** Tells those whom an edit mentions for the first time, and takes back what was told and not yet seen of those it no longer addresses. */
export async function tellOfEdit(
  forum: Forum,
  { postId, revision }: { readonly postId: number; readonly revision: number },
): Promise<void> {
  const post = await postToTell(forum.db, postId)
  if (post === undefined) return
  const addressed = await addressedBy(forum.db, post)
  const before = await mentionedBefore(forum.db, postId, revision)
  const mentioned = new Set(mentionedIn(post.html).filter((id) => !before.has(id)))
  const isNew = ([id, kind]: readonly [number, NoticeKind]): boolean =>
    kind === 'mention' && mentioned.has(id)
  await tellOfPost(forum, post, new Map([...addressed].filter(isNew)))
  await takeBack(forum, post, [...addressed.keys()])
}

async function tellOfPost(
  forum: Forum,
  post: ToldPost,
  addressed: ReadonlyMap<number, NoticeKind>,
): Promise<void> {
  if (addressed.size === 0) return
  const ids = [...addressed.keys()]
  const work = async (tx: Tx): Promise<void> => {
    const read = await readersAmong(tx.db, post, ids)
    const at = post.edited_at ?? post.posted_at
    const notices = [...addressed].map(([member_id, kind]) => ({
      member_id,
      kind,
      bundle: `post:${post.id}`,
      thread_id: post.thread_id,
      post_id: post.id,
      last_post_id: post.id,
      made_at: at,
      changed_at: at,
      // Whoever has the thread open may have read it before they were told.
      seen_at: read.has(member_id) ? tx.at : null,
    }))
    await tellOnce(tx, notices)
  }
  await transact(forum, work, 'nothing-shown')
}

/** Who of these has read the thread as far as this post. */
async function readersAmong(
  db: Db,
  post: ToldPost,
  memberIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('reading')
    .select('member_id')
    .where('thread_id', '=', post.thread_id)
    .where('member_id', 'in', memberIds)
    .where('read_number', '>=', post.number)
    .execute()
  return new Set(rows.map(({ member_id }) => member_id))
}

/** Whom the post mentioned before the edit that made this revision. */
async function mentionedBefore(
  db: Db,
  postId: number,
  revision: number,
): Promise<ReadonlySet<number>> {
  const before = await db
    .selectFrom('revision')
    .select('source')
    .where('post_id', '=', postId)
    .where('revision', '=', revision - 1)
    .executeTakeFirst()
  const members = await membersByName(db, namesMentionedIn(before?.source ?? ''))
  return new Set([...members.values()].map(({ id }) => id))
}

async function takeBack(forum: Forum, post: ToldPost, addressed: readonly number[]): Promise<void> {
  const outdated = forum.db
    .selectFrom('notification')
    .select('id')
    .where('post_id', '=', post.id)
    // Written out: only then is the index of these found.
    .where(sql<boolean>`kind in ('mention', 'quote', 'answer')`)
    .where('seen_at', 'is', null)
    .$if(addressed.length > 0, (query) => query.where('member_id', 'not in', addressed))
  const ids = (await outdated.execute()).map(({ id }) => id)
  if (ids.length === 0) return
  await transact(
    forum,
    ({ db }) => db.deleteFrom('notification').where('id', 'in', ids).execute(),
    'nothing-shown',
  )
}
