import type { Forum, Tx } from '../kernel/forum.ts'
import { transact } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Member, Post } from '../kernel/rows.ts'

/** The author's client makes one for each submission; 100 characters hold any UUID or hash. */
const longestNonce = 100

/** The post that an earlier sending of the same form made, or null: then the nonce is taken, and this transaction has to keep it with `keepNonce`. */
export async function takeNonce(tx: Tx, member: Member, nonce: string): Promise<Post | null> {
  if (nonce === '' || nonce.length > longestNonce) throw new Refusal('form-expired')
  // On PostgreSQL this waits for another transaction that holds the same nonce, and sees what became of it.
  const taken = await tx.db
    .insertInto('nonce')
    .values({ member_id: member.id, nonce, post_id: null, used_at: tx.at })
    .onConflict((conflict) => conflict.columns(['member_id', 'nonce']).doNothing())
    .returning('member_id')
    .executeTakeFirst()
  if (taken !== undefined) return null
  return tx.db
    .selectFrom('nonce')
    .innerJoin('post', 'post.id', 'nonce.post_id')
    .selectAll('post')
    .where('nonce.member_id', '=', member.id)
    .where('nonce', '=', nonce)
    .executeTakeFirstOrThrow()
}

export async function keepNonce(
  tx: Tx,
  member: Member,
  nonce: string,
  postId: number,
): Promise<void> {
  await tx.db
    .updateTable('nonce')
    .set({ post_id: postId })
    .where('member_id', '=', member.id)
    .where('nonce', '=', nonce)
    .execute()
}

/** Forgets submissions so old that no browser will repeat them. Returns how many. */
export async function forgetNonces(forum: Forum, before: string): Promise<number> {
  const { numDeletedRows } = await transact(
    forum,
    ({ db }) => db.deleteFrom('nonce').where('used_at', '<', before).executeTakeFirst(),
    'nothing-shown',
  )
  return Number(numDeletedRows)
}
