import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What may hold a page: saved HTML or extracted text, compressed or not. */
const pageNames = /\.(?:html?|xhtml|txt)(?:\.gz)?$/i

/** Kept beside pages but no pages: answers of a test set, notes. Named alone they are tried all the same. */
const notPages = /(?:^\.|\.(?:gt|truth)\.json$|^readme)/i

/** Larger than any thread page; a packed file that opens beyond it is a trap. */
const largestPage = 64 * 1024 * 1024

/** A file that could not be read at all, with the reason in the machine's words. */
export class UnreadableFile extends Error {}

/** Every page below the given files and folders, sorted, so that pages of one thread come near each other. A missing path is given back for the reading to fail on. */
export async function pagesBelow(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(below))
  return [...new Set(found.flat())]
}

async function below(path: string): Promise<readonly string[]> {
  const kind = await stat(path).catch(() => null)
  if (kind === null || !kind.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && pageNames.test(entry.name) && !notPages.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted(byNumber.compare)
}

/** Page 2 before page 10. */
const byNumber = new Intl.Collator('en', { numeric: true })

/** The text of a page, unpacked and in its own character set. Throws `UnreadableFile`. */
export async function readPage(path: string): Promise<string> {
  const bytes = await readFile(path).catch((problem: unknown) => {
    throw new UnreadableFile(said(problem))
  })
  const page = unpacked(bytes)
  if (page.includes(0) && !isWide(page)) throw new UnreadableFile('not a text')
  return decoded(page)
}

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: largestPage })
  } catch (problem) {
    throw new UnreadableFile(said(problem))
  }
}

const said = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem)

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
