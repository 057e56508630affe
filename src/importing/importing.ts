import { filesBelow } from './files.ts'
import type { ThreadRead } from './joining.ts'
import { joinPages } from './joining.ts'
import { addBlocks, noBlocks, readFileOfArchive } from './reading.ts'
import type { Blocks, Doubt, PageRead } from './records.ts'

/** What was read and what was not. Each number is counted where it arises: `blocks.seen` = posts + repeated + chrome + not understood + unaccounted, and the last has to be 0. */
export type ArchiveReport = {
  readonly files: number
  readonly filesFailed: number
  readonly threads: number
  readonly posts: number
  /** Captures of a post that another page holds too. */
  readonly repeated: number
  readonly unaccounted: number
  readonly quotes: number
  readonly quotesTied: number
  readonly blocks: Blocks
  readonly doubts: readonly Doubt[]
}

/** How far the reading is, after each file. */
export type Progress = (done: {
  readonly files: number
  readonly of: number
  readonly posts: number
}) => void

/** What becomes of the threads: written into the forum, printed, or nothing. */
export type Sink = (threads: readonly ThreadRead[]) => Promise<void>

/** So many pages are joined and handed on at once: enough that threads are seldom cut, little enough for the memory of a small server. */
const pagesAtOnce = 1000

/** Reads files and folders of saved pages and hands their threads on. A file that cannot be read does not stop the others. */
export async function readArchive(
  paths: readonly string[],
  sink: Sink,
  progress: Progress = () => undefined,
): Promise<ArchiveReport> {
  const { pages: files, others } = await filesBelow(paths)
  const doubts: Doubt[] = [...others]
  const failed = others.filter(({ lost }) => lost).length
  let tally: Tally = { ...nothingYet, failed }
  const keys = new Set<string>()
  let waiting: PageRead[] = []
  for (const [done, file] of files.entries()) {
    const read = await readFileOfArchive(file)
    doubts.push(...read.doubts)
    tally = countPage(tally, read.page)
    if (read.page !== null) waiting.push(read.page)
    if (waiting.length >= pagesAtOnce || done === files.length - 1) {
      const threads = joinPages(waiting)
      waiting = []
      tally = threads.reduce(countThread, tally)
      for (const thread of threads) {
        keys.add(thread.key)
        doubts.push(...quotesNotTied(thread))
      }
      if (threads.length > 0) await sink(threads)
    }
    progress({ files: done + 1, of: files.length, posts: tally.blocks.posts })
  }
  return reportOf(files.length + others.length, { ...tally, threads: keys.size }, doubts)
}

type Tally = {
  readonly failed: number
  readonly threads: number
  readonly posts: number
  readonly repeated: number
  readonly quotes: number
  readonly tied: number
  readonly blocks: Blocks
}

const nothingYet: Tally = {
  failed: 0,
  threads: 0,
  posts: 0,
  repeated: 0,
  quotes: 0,
  tied: 0,
  blocks: noBlocks,
}

const countPage = (tally: Tally, page: PageRead | null): Tally =>
  page === null
    ? { ...tally, failed: tally.failed + 1 }
    : { ...tally, blocks: addBlocks(tally.blocks, page.blocks) }

function countThread(tally: Tally, { posts, repeated }: ThreadRead): Tally {
  const quotes = posts.flatMap((post) => post.quotes)
  return {
    ...tally,
    posts: tally.posts + posts.length,
    repeated: tally.repeated + repeated,
    quotes: tally.quotes + quotes.length,
    tied: tally.tied + quotes.filter(({ index }) => index !== null).length,
  }
}

function reportOf(files: number, tally: Tally, doubts: readonly Doubt[]): ArchiveReport {
  const { failed, threads, posts, repeated, quotes, tied, blocks } = tally
  const { seen, chrome, not_understood } = blocks
  const unaccounted = seen - posts - repeated - chrome - not_understood
  return {
    files,
    filesFailed: failed,
    threads,
    posts,
    repeated,
    unaccounted,
    quotes,
    quotesTied: tied,
    blocks,
    doubts,
  }
}

/** Quotes stay quotes without it, but do not lead to the post they quote. */
const quotesNotTied = ({ posts }: ThreadRead): readonly Doubt[] =>
  posts.flatMap((post) =>
    post.quotes
      .filter(({ index }) => index === null)
      .map(({ author, source_id }) => ({
        file: post.file,
        place: `post ${post.source_id ?? String(post.number ?? post.index)}, quote of ${author ?? 'somebody'}`,
        why: source_id === null ? 'words-not-found' : 'quoted-post-not-read',
        lost: false,
      })),
  )

/** Whether every word that was on the pages is in the result. */
export const nothingLost = ({ doubts, unaccounted }: ArchiveReport): boolean =>
  unaccounted === 0 && !doubts.some(({ lost }) => lost)
