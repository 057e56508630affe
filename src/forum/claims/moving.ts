import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { changeAuthor, changeStarter, moveCounts } from './changing-author.ts'
import { type Claim, takeClaim } from './deciding.ts'

/** Posts in one transaction, which other writers wait for: a few hundredths of a second. */
const batch = 200

interface OfClaim {
  readonly claimId: number
}

/** Gives a member what a placeholder wrote, some at a time. Safe to stop and to run again; stops by itself when the claim is undone. */
export async function moveClaimed(forum: Forum, { claimId }: OfClaim): Promise<void> {
  await inBatches(forum, claimId, async (tx, claim) => {
    if (claim.outcome !== 'accepted' || claim.undone_at !== null) return 0
    return (await givePosts(tx, claim)) + (await giveThreads(tx, claim)) || giveScore(tx, claim)
  })
}

/** The same the other way, when a claim was undone. */
export async function moveBack(forum: Forum, { claimId }: OfClaim): Promise<void> {
  await inBatches(forum, claimId, async (tx, claim) => {
    if (claim.undone_at === null) return 0
    return (await takePosts(tx, claim)) + (await takeThreads(tx, claim)) || takeScore(tx, claim)
  })
}

/** An import may bring more of what somebody wrote who has been claimed: that moves, too. */
export async function moveNewlyImported(forum: Forum): Promise<void> {
  const claims = await forum.db
    .selectFrom('claim')
    .innerJoin('member', 'member.id', 'claim.placeholder_id')
    .select('claim.id')
    .where('claim.outcome', '=', 'accepted')
    .where('claim.undone_at', 'is', null)
    .where((row) => row.or([row('member.post_count', '>', 0), row('member.thread_count', '>', 0)]))
    .execute()
  for (const { id } of claims) await moveClaimed(forum, { claimId: id })
}

/** Ids of the posts that moved with a claim, from one of them on: to be indexed under who has them now. */
export async function postsOfClaim(
  forum: Forum,
  { claimId, after, limit }: OfClaim & { readonly after: number; readonly limit: number },
): Promise<readonly number[]> {
  const rows = await forum.db
    .selectFrom('claimed_post')
    .select('post_id')
    .where('claim_id', '=', claimId)
    .where('post_id', '>', after)
    .orderBy('post_id')
    .limit(limit)
    .execute()
  return rows.map(({ post_id }) => post_id)
}

async function inBatches(
  forum: Forum,
  claimId: number,
  move: (tx: Tx, claim: Claim) => Promise<number>,
): Promise<void> {
  const once = () =>
    transact(forum, async (tx) => {
      const moved = await move(tx, await takeClaim(tx, claimId))
      if (moved > 0) await begin(tx, claimId)
      return moved
    })
  while ((await once()) > 0) {
    // What waits for a page gets its turn.
    await new Promise((resume) => setImmediate(resume))
  }
}

/** Until the last has moved, it is not done (again). */
async function begin({ db }: Tx, claimId: number): Promise<void> {
  await db.updateTable('claim').set({ moved_at: null }).where('id', '=', claimId).execute()
}

const there = ({ placeholder_id: from, member_id: to, decided_at }: Claim) => ({
  from,
  to,
  until: decided_at ?? '',
})
const back = ({ placeholder_id: to, member_id: from, decided_at }: Claim) => ({
  from,
  to,
  until: decided_at ?? '',
})

async function givePosts(tx: Tx, claim: Claim): Promise<number> {
  const posts = await tx.db
    .selectFrom('post')
    .select(['id', 'thread_id'])
    .where('author_id', '=', claim.placeholder_id)
    .orderBy('posted_at')
    .orderBy('id')
    .limit(batch)
    .execute()
  if (posts.length === 0) return 0
  const ids = await changeAuthor(tx, posts, there(claim))
  if (ids.length > 0) {
    await tx.db
      .insertInto('claimed_post')
      .values(ids.map((post_id) => ({ post_id, claim_id: claim.id, held: 1 })))
      .onConflict((row) => row.columns(['claim_id', 'post_id']).doUpdateSet({ held: 1 }))
      .execute()
  }
  return posts.length
}

async function giveThreads(tx: Tx, claim: Claim): Promise<number> {
  const threads = await tx.db
    .selectFrom('thread')
    .select('id')
    .where('author_id', '=', claim.placeholder_id)
    .limit(batch)
    .execute()
  if (threads.length === 0) return 0
  const moved = await changeStarter(
    tx,
    threads.map(({ id }) => id),
    there(claim),
  )
  if (moved.length > 0) {
    await tx.db
      .insertInto('claimed_thread')
      .values(moved.map((thread_id) => ({ thread_id, claim_id: claim.id, held: 1 })))
      .onConflict((row) => row.columns(['claim_id', 'thread_id']).doUpdateSet({ held: 1 }))
      .execute()
  }
  return threads.length
}

/** At last, what the old forum's score was worth. Nothing is left to do after it. */
async function giveScore(tx: Tx, claim: Claim): Promise<0> {
  const { score } = await tx.db
    .selectFrom('member')
    .select('score')
    .where('id', '=', claim.placeholder_id)
    .executeTakeFirstOrThrow()
  await moveCounts(tx, there(claim), { posts: 0, threads: 0, score })
  return finish(tx, claim, claim.moved_score + score)
}

async function takePosts(tx: Tx, claim: Claim): Promise<number> {
  const posts = await tx.db
    .selectFrom('claimed_post')
    .innerJoin('post', 'post.id', 'claimed_post.post_id')
    .select(['post.id', 'post.thread_id'])
    .where('claimed_post.claim_id', '=', claim.id)
    .where('claimed_post.held', '=', 1)
    .limit(batch)
    .execute()
  if (posts.length === 0) return 0
  await changeAuthor(tx, posts, back(claim))
  await tx.db
    .updateTable('claimed_post')
    .set({ held: 0 })
    .where('claim_id', '=', claim.id)
    .where(
      'post_id',
      'in',
      posts.map(({ id }) => id),
    )
    .execute()
  return posts.length
}

async function takeThreads(tx: Tx, claim: Claim): Promise<number> {
  const threads = await tx.db
    .selectFrom('claimed_thread')
    .select('thread_id')
    .where('claim_id', '=', claim.id)
    .where('held', '=', 1)
    .limit(batch)
    .execute()
  if (threads.length === 0) return 0
  const ids = threads.map(({ thread_id }) => thread_id)
  await changeStarter(tx, ids, back(claim))
  await tx.db
    .updateTable('claimed_thread')
    .set({ held: 0 })
    .where('claim_id', '=', claim.id)
    .where('thread_id', 'in', ids)
    .execute()
  return threads.length
}

async function takeScore(tx: Tx, claim: Claim): Promise<0> {
  await moveCounts(tx, back(claim), { posts: 0, threads: 0, score: claim.moved_score })
  await finish(tx, claim, 0)
  // Somebody else may have been given the placeholder meanwhile, and waits for what has just come back.
  const next = await tx.db
    .selectFrom('claim')
    .select('id')
    .where('placeholder_id', '=', claim.placeholder_id)
    .where('outcome', '=', 'accepted')
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (next !== undefined && claim.moved_at === null) {
    await tx.record({ type: 'claim.accepted', claimId: next.id })
  }
  return 0
}

async function finish(tx: Tx, claim: Claim, movedScore: number): Promise<0> {
  if (claim.moved_at !== null && movedScore === claim.moved_score) return 0
  await tx.db
    .updateTable('claim')
    .set({ moved_at: claim.moved_at ?? tx.at, moved_score: movedScore })
    .where('id', '=', claim.id)
    .execute()
  await tx.record({ type: 'claim.moved', claimId: claim.id })
  return 0
}
