import { reserveIds } from '../db/reserving-ids.ts'
import type { Db } from '../db/schema.ts'
import { type Forum, transact } from '../forum/kernel/forum.ts'
import { settingsOf } from '../forum/kernel/settings.ts'
import { rendererOf } from '../forum/posts/composing.ts'
import { censorOf } from '../forum/threads/censoring.ts'
import { foldText } from '../lib/folding-text.ts'
import { plainText } from '../text/plain.ts'
import type { ThreadRead } from './joining.ts'
import { makerFor } from './making-elsewhere.ts'
import type { Work } from './making-posts.ts'
import { placeBoards } from './placing-boards.ts'
import { placeMembers } from './placing-members.ts'
import type { PlacedThread } from './placing-threads.ts'
import { placeThreads } from './placing-threads.ts'
import type { Batch } from './writing-rows.ts'
import { partsOf, writeBatch } from './writing-rows.ts'

export type WritingOptions = {
  /** The board that holds everything imported; made when there is none. */
  readonly underBoardId?: number
}

/** What a run has added. */
export type Written = {
  readonly threads: number
  readonly posts: number
  /** Those of the posts that joined threads that were here already. */
  readonly joined: number
  /** Threads that could not be written, or not to their end. */
  readonly failures: readonly Failure[]
}

/** A thread that could not be written, and why, in the machine's words. */
export type Failure = {
  readonly files: readonly string[]
  /** How many of its posts are not in the forum. */
  readonly posts: number
  readonly why: string
}

/** So many posts are written in one transaction: other writers wait meanwhile, a fifth of a second at most. */
const postsAtOnce = 1000

/** Writes threads into the forum. What is there from an earlier run stays as it is; only what is new is added. A thread that cannot be written keeps no other from it. */
export async function writeThreads(
  forum: Forum,
  reads: readonly ThreadRead[],
  options: WritingOptions = {},
): Promise<Written> {
  const underBoardId = options.underBoardId ?? null
  const counts: Counts = { threads: 0, posts: 0, joined: 0, begun: new Set(), missing: new Map() }
  const first = await writeGroups(forum, groups(reads), underBoardId, counts)
  // One by one and prepared anew: what was wrong with one of them, or with the moment, is not the others'.
  const apart = first.flatMap(({ group }) => group.map((read) => [read]))
  const second = await writeGroups(forum, apart, underBoardId, counts)
  const { threads, posts, joined, missing } = counts
  const failures = second.flatMap(({ group, why }) =>
    group.map((read) => failure(read, missing.get(read) ?? read.posts.length, why)),
  )
  return { threads, posts, joined, failures }
}

type Group = readonly ThreadRead[]

/** Counted up while it runs. A long thread is written in parts: what stands of one that fails later stays. */
type Counts = {
  threads: number
  posts: number
  joined: number
  /** Threads that this run made. */
  readonly begun: Set<ThreadRead>
  /** Posts that are still to be written. */
  readonly missing: Map<ThreadRead, number>
}

const failure = ({ thread, posts }: ThreadRead, missing: number, why: string): Failure => ({
  files: [...new Set([thread.file, ...posts.map(({ file }) => file)])],
  posts: missing,
  why,
})

type Failed = { readonly group: Group; readonly why: string }

/** Returns those that could not be written. */
async function writeGroups(
  forum: Forum,
  all: readonly Group[],
  underBoardId: number | null,
  counts: Counts,
): Promise<readonly Failed[]> {
  const maker = makerFor(all.flat().reduce((sum, { posts }) => sum + posts.length, 0))
  const failed: Failed[] = []
  const waiting: Pending[] = []
  const attempt = (group: Group, act: () => Promise<void>): Promise<void> =>
    act().catch((problem: unknown) => {
      const why = problem instanceof Error ? problem.message : String(problem)
      failed.push({ group, why })
    })
  const writeNext = async (): Promise<void> => {
    const next = waiting.shift()
    if (next !== undefined) await attempt(next.group, () => writeOne(forum, next, counts))
  }
  try {
    for (const group of all) {
      await attempt(group, async () => {
        const prepared = await prepare(forum, group, underBoardId, counts)
        if (prepared === null) return
        const posts = maker.make(prepared.work)
        // Waited for when its turn to be written comes; until then a failure is nobody's.
        posts.catch(() => undefined)
        waiting.push({ group, batch: prepared.batch, posts })
      })
      if (waiting.length >= maker.width) await writeNext()
    }
    while (waiting.length > 0) await writeNext()
  } finally {
    await maker.close()
  }
  return failed
}

async function writeOne(forum: Forum, next: Pending, counts: Counts): Promise<void> {
  const batch: Batch = { ...next.batch, posts: await next.posts }
  for (const part of partsOf(batch, postsAtOnce)) {
    await transact(forum, (tx) => writeBatch(tx, part))
    for (const { placed, id } of part.threads) {
      const posts = part.posts.filter(({ threadId }) => threadId === id).length
      countWritten(counts, placed, posts)
    }
  }
}

function countWritten(counts: Counts, { read, here }: PlacedThread, posts: number): void {
  const { begun, missing } = counts
  if (here === null) {
    begun.add(read)
    counts.threads += 1
  }
  if (!begun.has(read)) counts.joined += posts
  counts.posts += posts
  missing.set(read, (missing.get(read) ?? 0) - posts)
}

/** A batch whose posts are being made. */
type Pending = {
  readonly group: Group
  readonly batch: Omit<Batch, 'posts'>
  readonly posts: Promise<Batch['posts']>
}

/** Threads together until they hold about as many posts as one transaction should. */
function groups(reads: readonly ThreadRead[]): readonly Group[] {
  const all: ThreadRead[][] = []
  let posts = postsAtOnce
  for (const read of reads) {
    if (posts >= postsAtOnce) {
      all.push([])
      posts = 0
    }
    all.at(-1)?.push(read)
    posts += read.posts.length
  }
  return all
}

async function prepare(
  forum: Forum,
  group: readonly ThreadRead[],
  underBoardId: number | null,
  { missing }: Counts,
): Promise<{ readonly work: Work; readonly batch: Omit<Batch, 'posts'> } | null> {
  const all = await placeThreads(forum.db, group)
  for (const { read, news } of all) missing.set(read, news.length)
  const placed = all.filter(({ news, moved }) => news.length + moved.length > 0)
  if (placed.length === 0) return null
  const reads = placed.map(({ read }) => read)
  const members = await placeMembers(forum, reads)
  const idByName = new Map([...members.values()].map(({ name, id }) => [foldText(name), id]))
  const records = reads.map(({ thread }) => thread)
  const boards = await placeBoards(forum, records, underBoardId)
  const settings = await settingsOf(forum)
  const { censoredWords, language } = settings
  const wordsHere = await wordsOf(forum.db, placed)
  const { threadIds, postIds } = await idsFor(forum, placed)
  const threads = placed.map((thread, index) => ({
    placed: thread,
    id: thread.here?.id ?? threadIds.shift() ?? 0,
    boardId: thread.here?.board_id ?? boards[index] ?? 0,
  }))
  const withIds = threads.map(({ placed: thread, id }) => ({
    placed: thread,
    ids: { threadId: id, postIds: postIds.splice(0, thread.news.length) },
  }))
  const censor = censoredWords.length > 0 ? censorOf(settings) : undefined
  return {
    work: {
      threads: withIds,
      making: { forumUrl: forum.url, censoredWords, language, members, idByName, wordsHere },
    },
    batch: { threads, renderer: rendererOf(settings), censor },
  }
}

function idsFor(forum: Forum, placed: readonly PlacedThread[]) {
  const threads = placed.filter(({ here }) => here === null).length
  const posts = placed.reduce((sum, { news }) => sum + news.length, 0)
  return transact(
    forum,
    async ({ db }) => ({
      threadIds: [...(await reserveIds(db, forum.engine, 'thread', threads))],
      postIds: [...(await reserveIds(db, forum.engine, 'post', posts))],
    }),
    'nothing-shown',
  )
}

/** The own words of posts that are here and may be quoted by what comes now. */
async function wordsOf(
  db: Db,
  placed: readonly PlacedThread[],
): Promise<ReadonlyMap<number, string>> {
  const ids = placed
    .flatMap(({ here, news }) =>
      news.some(({ record }) => record.quotes.length > 0) ? (here?.posts ?? []) : [],
    )
    .map(({ id }) => id)
  const words = new Map<number, string>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('post_body')
      .select(['post_id', 'html'])
      .where('post_id', 'in', ids.slice(from, from + 500))
      .execute()
    for (const { post_id, html } of rows) words.set(post_id, plainText(html))
  }
  return words
}
