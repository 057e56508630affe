import { isId } from './ids.ts'

type Part = string | number

/** Where a list read by keyset goes on, as a word that fits into an address (base64url of JSON). Not secret, not signed: readers check what they get. */
export function writeCursor(parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The parts of a cursor if there are as many as `kinds` and each is of its kind; null for anything else somebody put into the address. */
export function readCursor(
  text: string | undefined,
  kinds: readonly ('string' | 'id')[],
): readonly Part[] | null {
  if (text === undefined || text.length > longest) return null
  const parts = parse(Buffer.from(text, 'base64url').toString())
  if (!Array.isArray(parts) || parts.length !== kinds.length) return null
  const fit = parts.every((part: unknown, index) => {
    if (kinds[index] === 'id') return isId(part)
    return typeof part === 'string' && !part.includes('\0')
  })
  // oxlint-disable-next-line no-unsafe-type-assertion -- each part was just checked.
  return fit ? (parts as readonly Part[]) : null
}

/** Longer than any cursor of ours. */
const longest = 200

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not a cursor: somebody typed it.
    return null
  }
}
