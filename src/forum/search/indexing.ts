import type { Writer } from '../../db/group-commit.ts'
import { searchTokens } from '../../lib/folding-text.ts'
import { plainText } from '../../text/plain.ts'
import { postsOfClaim } from '../claims/moving.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Instant } from '../kernel/rows.ts'
import { searchEngine } from './engines/choosing.ts'
import { facts, type IndexEntry, type SearchEngine } from './engines/engine.ts'
import { indexNewMembers } from './members.ts'
import { ownWords } from './own-words.ts'
import { rangesOf, tellReaders } from './search-changes.ts'
import { meet, unmet, wordsMet } from './vocabulary.ts'

/** Posts in one transaction while the forum serves pages, which wait for it: about 20 ms. */
const politely = 100

/** Brings the index up to date with what a post is now: its words, or that it is removed. */
export async function indexPost(forum: Forum, { postId }: { postId: number }): Promise<void> {
  const known = gathering.get(forum.writer)
  const round = known ?? { postIds: new Set(), done: indexGathered(forum) }
  gathering.set(forum.writer, round)
  round.postIds.add(postId)
  // One post that cannot be indexed must not keep the others out: then each tries alone, and only its own job fails.
  await round.done.catch(() => indexPosts(forum, [postId]))
}

interface Round {
  readonly postIds: Set<number>
  readonly done: Promise<void>
}
/** Jobs that run together share a transaction: a third of what they cost one by one. */
const gathering = new WeakMap<Writer, Round>()

async function indexGathered(forum: Forum): Promise<void> {
  await pause()
  const postIds = gathering.get(forum.writer)?.postIds ?? []
  gathering.delete(forum.writer)
  await indexPosts(forum, [...postIds])
}

/** The same for the post that carries the title. */
export async function indexOpeningPost(
  forum: Forum,
  { threadId }: { threadId: number },
): Promise<void> {
  const opening = await forum.db
    .selectFrom('post')
    .select('id')
    .where('thread_id', '=', threadId)
    .where('number', '=', 1)
    .execute()
  await indexPosts(
    forum,
    opening.map(({ id }) => id),
  )
}

/** The same for every post of a thread, when something changes that each of them is found by. */
export function indexThread(forum: Forum, { threadId }: { threadId: number }): Promise<void> {
  return indexThreads(forum, { threadIds: [threadId] })
}

/** The same for many threads: short ones share a transaction. */
export async function indexThreads(
  forum: Forum,
  { threadIds }: { threadIds: readonly number[] },
): Promise<void> {
  const ids: number[] = []
  for (const threadId of threadIds) {
    for (let after: number | undefined = 0; after !== undefined;) {
      const posts = await postsAfter(forum, threadId, after)
      after = posts.at(-1)?.number
      ids.push(...posts.map(({ id }) => id))
      if (ids.length < politely) continue
      await indexPosts(forum, ids.splice(0, politely))
      await pause()
    }
  }
  await indexPosts(forum, ids)
}

async function postsAfter({ db }: Forum, threadId: number, number: number) {
  return db
    .selectFrom('post')
    .select(['id', 'number'])
    .where('thread_id', '=', threadId)
    .where('number', '>', number)
    .orderBy('number')
    .limit(politely)
    .execute()
}

/** The same for what an import brought, and for the members it knew by name only. */
export async function indexImported(
  forum: Forum,
  { fromId, toId }: { fromId: number; toId: number },
): Promise<void> {
  await indexNewMembers(forum)
  await indexRange(forum, { fromId, toId })
}

/** The same for posts that have another author now, because somebody turned out to be a placeholder or not to be it. */
export async function indexClaimed(forum: Forum, { claimId }: { claimId: number }): Promise<void> {
  let after = 0
  for (;;) {
    const ids = await postsOfClaim(forum, { claimId, after, limit: politely })
    const last = ids.at(-1)
    if (last === undefined) return
    await indexPosts(forum, ids)
    after = last
    await pause()
  }
}

/** The same for a few posts or titles that were rendered again and became something else. */
export function indexRendered(
  forum: Forum,
  { postIds }: { postIds: readonly number[] },
): Promise<void> {
  return indexPosts(forum, postIds)
}

export interface IndexingPace {
  /** Posts in one transaction. */
  readonly batch?: number
  /** False: the vocabulary is made afterwards, of everything. */
  readonly learning?: boolean
  readonly onProgress?: (progress: { readonly count: number; readonly postId: number }) => void
}

/** The same for all posts whose ids lie in a range; returns how many. `onProgress` hears after each batch how far it is. */
export async function indexRange(
  forum: Forum,
  { fromId, toId }: { fromId: number; toId: number },
  { batch = politely, learning = true, onProgress }: IndexingPace = {},
): Promise<number> {
  let after = fromId - 1
  let count = 0
  for (;;) {
    const posts = await forum.db
      .selectFrom('post')
      .select('id')
      .where('id', '>', after)
      .where('id', '<=', toId)
      .orderBy('id')
      .limit(batch)
      .execute()
    const last = posts.at(-1)
    if (last === undefined) return count
    await indexPosts(
      forum,
      posts.map(({ id }) => id),
      learning,
    )
    after = last.id
    count += posts.length
    onProgress?.({ count, postId: after })
    await pause()
  }
}

function pause(): Promise<void> {
  return new Promise((resume) => {
    setImmediate(resume)
  })
}

async function indexPosts(
  forum: Forum,
  postIds: readonly number[],
  learning = true,
): Promise<void> {
  if (postIds.length === 0) return
  const engine = searchEngine(forum.engine)
  const met = wordsMet(forum)
  const words = await transact(
    forum,
    async (tx) => {
      const entries = await putPosts(tx, engine, postIds)
      const fresh = learning ? unmet(met, entries.flatMap(textsOf)) : []
      if (fresh.length > 0) await engine.learn(tx.db, fresh)
      return fresh
    },
    // No kept page shows the index: pages of search results are made anew each time.
    'nothing-shown',
  )
  meet(met, words)
}

function textsOf({ title, words }: IndexEntry): readonly (readonly string[])[] {
  return [title, words]
}

async function putPosts(
  tx: Tx,
  engine: SearchEngine,
  postIds: readonly number[],
): Promise<readonly IndexEntry[]> {
  await engine.hold(tx.db, postIds)
  const posts = await postsNow(tx, postIds)
  const { shown = [], gone = [] } = Object.groupBy(posts, (post) =>
    isShown(post) ? 'shown' : 'gone',
  )
  const texts = await ownWords(tx.db, shown, plainText)
  const entries = shown.map((post) => entryOf(post, texts.get(post.id) ?? ''))
  await engine.put(tx.db, entries)
  await takeOut(
    tx,
    engine,
    gone.map(({ id }) => id),
  )
  await putNarrowRows(tx, shown)
  await tellReaders(tx.db, rangesOf(postIds))
  return entries
}

function isShown({ removed_at, thread_removed_at }: PostNow): boolean {
  return removed_at === null && thread_removed_at === null
}

async function takeOut(tx: Tx, engine: SearchEngine, postIds: readonly number[]): Promise<void> {
  if (postIds.length === 0) return
  await engine.remove(tx.db, postIds)
  await tx.db.deleteFrom('indexed_post').where('post_id', 'in', postIds).execute()
}

type PostNow = Awaited<ReturnType<typeof postsNow>>[number]

function postsNow(tx: Tx, postIds: readonly number[]) {
  return tx.db
    .selectFrom('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .innerJoin('post_body', 'post_body.post_id', 'post.id')
    .select([
      'post.id',
      'post.thread_id',
      'post.number',
      'post.author_id',
      'post.posted_at',
      'post.has_link',
      'post.removed_at',
      'post_body.html',
      'thread.title',
      'thread.board_id',
      'thread.removed_at as thread_removed_at',
    ])
    .where('post.id', 'in', postIds)
    .orderBy('post.id')
    .execute()
}

function entryOf(post: PostNow, text: string): IndexEntry {
  return {
    postId: post.id,
    // The title belongs to the post that opens the thread: renaming changes one entry.
    title: post.number === 1 ? searchTokens(post.title) : [],
    words: searchTokens(text),
    facts: factsOf(post),
  }
}

function factsOf(post: PostNow): readonly string[] {
  return [
    facts.any,
    facts.thread(post.thread_id),
    facts.board(post.board_id),
    facts.year(new Date(post.posted_at).getUTCFullYear()),
    ...(post.author_id === null ? [] : [facts.author(post.author_id)]),
    ...(post.has_link === 1 ? [facts.link] : []),
  ]
}

async function putNarrowRows(tx: Tx, posts: readonly PostNow[]): Promise<void> {
  if (posts.length === 0) return
  const rows = posts.map((post) => ({
    post_id: post.id,
    thread_id: post.thread_id,
    author_id: post.author_id,
    posted_s: secondsOf(post.posted_at),
  }))
  await tx.db
    .insertInto('indexed_post')
    .values(rows)
    .onConflict((row) =>
      row.column('post_id').doUpdateSet((write) => ({
        thread_id: write.ref('excluded.thread_id'),
        author_id: write.ref('excluded.author_id'),
        posted_s: write.ref('excluded.posted_s'),
      })),
    )
    .execute()
}

/** Whole seconds since 1970, as narrow rows keep a time. */
export function secondsOf(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000)
}
