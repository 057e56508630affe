import { readPage, UnreadableFile } from './files.ts'
import type { Blocks, Doubt, DoubtReason, PageRead } from './records.ts'
import { hasSigns, isProgram } from './signs.ts'
import { recognise } from './sources.ts'

/** What came of one file. */
export type FileRead = {
  readonly file: string
  readonly page: PageRead | null
  readonly doubts: readonly Doubt[]
}

/** Reads one file. Never throws for what is in the file: a broken one is a doubt, and the others go on. */
export async function readFileOfArchive(file: string): Promise<FileRead> {
  const page = await readPage(file).catch((problem: unknown) => {
    if (problem instanceof UnreadableFile) return problem
    throw problem
  })
  if (page instanceof UnreadableFile) return failed(file, page.why, page.message)
  if (page.trim() === '') return failed(file, 'empty', '')
  const source = recognise(page)
  if (source === null) return failed(file, 'unknown-software', '')
  try {
    const read = source.read(file, page)
    if (read.software !== 'plain-text' || hasSigns(read, page)) {
      return { file, page: read, doubts: read.doubts }
    }
    if (isProgram(page)) return failed(file, 'program', '')
    const unsigned: Doubt = { file, place: '', why: 'no-sign-of-a-thread', lost: false }
    return { file, page: read, doubts: [...read.doubts, unsigned] }
  } catch (problem) {
    // A page no reader was made for must not stop the archive; what broke is said.
    return failed(
      file,
      'unreadable-file',
      problem instanceof Error ? problem.message : String(problem),
    )
  }
}

const failed = (file: string, why: DoubtReason, place: string): FileRead => ({
  file,
  page: null,
  doubts: [{ file, place, why, lost: true }],
})

/** The counts of several pages together. */
export const addBlocks = (one: Blocks, other: Blocks): Blocks => ({
  seen: one.seen + other.seen,
  posts: one.posts + other.posts,
  chrome: one.chrome + other.chrome,
  not_understood: one.not_understood + other.not_understood,
})

export const noBlocks: Blocks = { seen: 0, posts: 0, chrome: 0, not_understood: 0 }
