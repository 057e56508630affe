import { type InsertObject, sql } from 'kysely'

import type { Schema } from '../../db/schema.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Db, Instant } from '../kernel/rows.ts'

/** Tells the author of a post that somebody reacted to it; not when they have muted its thread. */
export async function tellOfReaction(
  forum: Forum,
  { postId, memberId }: { readonly postId: number; readonly memberId: number },
): Promise<void> {
  const given = await reactionToTell(forum.db, postId, memberId)
  if (given === undefined || given.author_id === null || given.muted !== null) return
  const { author_id, thread_id, reacted_at } = given
  const kind = 'reactions'
  const bundle = `reactions:${postId}`
  const where = { thread_id, post_id: postId, last_post_id: postId }
  const when = { made_at: reacted_at, changed_at: reacted_at }
  await transact(
    forum,
    (tx) => tell(tx, { kind, bundle, member_id: author_id, ...where, ...when }),
    'nothing-shown',
  )
}

async function tell(
  { db }: Tx,
  notice: InsertObject<Schema, 'notification'> & {
    readonly member_id: number
    readonly changed_at: Instant
  },
): Promise<void> {
  const { member_id, bundle, changed_at: at } = notice
  const told = await db
    .selectFrom('notification')
    .select('id')
    .where('member_id', '=', member_id)
    .where('bundle', '=', bundle)
    .where('changed_at', '>=', at)
    // Of two reactions the later may be told first.
    .where((row) => row.or([row('made_at', '<=', at), row('seen_at', 'is not', null)]))
    .executeTakeFirst()
  if (told !== undefined) return
  await db
    .insertInto('notification')
    .values(notice)
    .onConflict((row) =>
      row
        .columns(['member_id', 'bundle'])
        .where('seen_at', 'is', null)
        .doUpdateSet({
          made_at: sql`case when notification.made_at < excluded.made_at
            then notification.made_at else excluded.made_at end`,
          changed_at: sql`case when notification.changed_at > excluded.changed_at
            then notification.changed_at else excluded.changed_at end`,
        }),
    )
    .execute()
}

function reactionToTell(db: Db, postId: number, memberId: number) {
  return db
    .selectFrom('reaction')
    .innerJoin('post', 'post.id', 'reaction.post_id')
    .innerJoin('member', 'member.id', 'post.author_id')
    .leftJoin('watch', (join) =>
      join
        .onRef('watch.subject_id', '=', 'post.thread_id')
        .on('watch.kind', '=', 'thread')
        .on('watch.level', '=', 'none')
        .onRef('watch.member_id', '=', 'post.author_id'),
    )
    .select(['reaction.reacted_at', 'post.author_id', 'post.thread_id', 'watch.member_id as muted'])
    .where('reaction.post_id', '=', postId)
    .where('reaction.member_id', '=', memberId)
    .where('member.placeholder_since', 'is', null)
    .executeTakeFirst()
}
