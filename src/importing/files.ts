import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import type { Doubt } from './records.ts'

/** What a saved page brings along: pictures, styles, scripts, fonts. It holds no posts. */
const furniture =
  /\.(?:avif|bmp|css|eot|gif|ico|jpe?g|js|map|mjs|mp[34]|ogg|otf|png|svg|ttf|webm|webp|woff2?)(?:\?.*)?$/i

/** Kept beside pages but no pages: answers of a test set, notes, facts for programs. Named alone they are tried all the same. */
const notes = /(?:^\.|\.json(?:\.gz)?$|^readme)/i

/** May well hold posts, in a form that nothing here reads. */
const otherKinds =
  /\.(?:7z|bz2|csv|db|docx?|epub|jsonl|mbox|mht(?:ml)?|pdf|rar|rss|sql|sqlite3?|tar|tgz|tsv|warc|xml|xz|zip|zst)(?:\.gz)?$/i

/** In bytes, larger than any thread page: what is more would only fill the memory, and a packed file that opens beyond it is a trap. */
const largestPage = 64 * 1024 * 1024

/** A file that could not be read, with the reason in the machine's words. */
export class UnreadableFile extends Error {
  readonly why: 'unreadable-file' | 'unreadable-kind'
  constructor(why: UnreadableFile['why'], message: string) {
    super(message)
    this.why = why
  }
}

/** What was found below some files and folders: what may be a page, sorted so that pages of one thread come near each other, and each file that is none. */
export type FilesFound = { readonly pages: readonly string[]; readonly others: readonly Doubt[] }

/** Every file below the given files and folders. A missing path is given back for the reading to fail on. */
export async function filesBelow(paths: readonly string[]): Promise<FilesFound> {
  const found = await Promise.all(paths.map(below))
  return {
    pages: [...new Set(found.flatMap(({ pages }) => pages))],
    others: found.flatMap(({ others }) => others),
  }
}

async function below(path: string): Promise<FilesFound> {
  const kind = await stat(path).catch(() => null)
  if (kind === null || !kind.isDirectory()) return { pages: [path], others: [] }
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted(byNumber.compare)
  const others = files.flatMap((file): readonly Doubt[] => {
    const why = whyNoPage(basename(file))
    return why === null ? [] : [{ file, place: '', why, lost: why === 'unreadable-kind' }]
  })
  const passedOver = new Set(others.map(({ file }) => file))
  return { pages: files.filter((file) => !passedOver.has(file)), others }
}

/** By its name alone; a name that says nothing is no reason, what is in the file decides. */
function whyNoPage(name: string): 'not-a-page' | 'unreadable-kind' | null {
  if (notes.test(name) || furniture.test(name)) return 'not-a-page'
  return otherKinds.test(name) ? 'unreadable-kind' : null
}

/** Page 2 before page 10. */
const byNumber = new Intl.Collator('en', { numeric: true })

/** The text of a page, unpacked and in its own character set. Throws `UnreadableFile`. */
export async function readPage(path: string): Promise<string> {
  const bytes = await bytesOf(path).catch((problem: unknown) => {
    throw new UnreadableFile('unreadable-file', said(problem))
  })
  const page = unpacked(bytes)
  if (!isText(page)) throw new UnreadableFile('unreadable-kind', '')
  return decoded(page)
}

/** Asked first: a file of many gigabytes is not to be read to find that it is one. */
async function bytesOf(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > largestPage) {
    throw new Error(`it has ${size} bytes; no saved page has more than ${largestPage}`)
  }
  return readFile(path)
}

/** A web archive and a program begin as text does, but are no page. */
const isText = (bytes: Buffer): boolean =>
  isWide(bytes) ||
  (!bytes.includes(0) && !/^(?:WARC\/|<\?php|%PDF|#!)/.test(bytes.toString('latin1', 0, 8)))

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: largestPage })
  } catch (problem) {
    throw new UnreadableFile('unreadable-file', said(problem))
  }
}

function said(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  return 'code' in problem && problem.code === 'ENOENT' ? 'no such file or folder' : problem.message
}

/** By the byte order mark, the charset the page names, else UTF-8; bytes that are none are Windows-1252, as browsers take them. */
function decoded(bytes: Buffer): string {
  const named = namedCharset(bytes)
  try {
    const fatal = named === undefined || /^utf-?8$/i.test(named)
    return new TextDecoder(named ?? 'utf-8', { fatal }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function namedCharset(bytes: Buffer): string | undefined {
  if (isWide(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1]
}

const isWide = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
