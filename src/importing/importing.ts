import { filesBelow } from './files.ts'
import type { ThreadRead } from './joining.ts'
import { joinPages } from './joining.ts'
import { addBlocks, noBlocks, readFileOfArchive } from './reading.ts'
import type { Blocks, Doubt, PageRead } from './records.ts'

/** What was done and what was not; `blocks.seen` = posts + chrome + not understood. */
export type ArchiveReport = {
  readonly files: number
  readonly filesFailed: number
  readonly threads: number
  readonly posts: number
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
  let tally: Tally = { failed, threads: 0, posts: 0, quotes: 0, tied: 0, blocks: noBlocks }
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
      if (threads.length > 0) await sink(threads)
    }
    progress({ files: done + 1, of: files.length, posts: tally.blocks.posts })
  }
  return reportOf(files.length + others.length, tally, doubts)
}

type Tally = {
  readonly failed: number
  readonly threads: number
  readonly posts: number
  readonly quotes: number
  readonly tied: number
  readonly blocks: Blocks
}

const countPage = (tally: Tally, page: PageRead | null): Tally =>
  page === null
    ? { ...tally, failed: tally.failed + 1 }
    : { ...tally, blocks: addBlocks(tally.blocks, page.blocks) }

function countThread(tally: Tally, { posts }: ThreadRead): Tally {
  const quotes = posts.flatMap((post) => post.quotes)
  return {
    ...tally,
    threads: tally.threads + 1,
    posts: tally.posts + posts.length,
    quotes: tally.quotes + quotes.length,
    tied: tally.tied + quotes.filter(({ index }) => index !== null).length,
  }
}

const reportOf = (files: number, tally: Tally, doubts: readonly Doubt[]): ArchiveReport => ({
  files,
  filesFailed: tally.failed,
  threads: tally.threads,
  posts: tally.posts,
  quotes: tally.quotes,
  quotesTied: tally.tied,
  blocks: settled(tally.blocks, tally.posts),
  doubts,
})

/** A post that several captures hold is made once; its repetitions count with what is no post. */
const settled = (blocks: Blocks, made: number): Blocks => ({
  ...blocks,
  posts: made,
  chrome: blocks.chrome + blocks.posts - made,
})

/** Whether every word that was on the pages is in the result. */
export const nothingLost = ({ doubts }: ArchiveReport): boolean => !doubts.some(({ lost }) => lost)
