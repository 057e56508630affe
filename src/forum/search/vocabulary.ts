import type { Writer } from '../../db/group-commit.ts'
import type { Forum } from '../kernel/forum.ts'

/** Shorter words have too many neighbours to guess between; longer ones are nobody's. */
export const shortestGuessed = 4
export const longestGuessed = 24
/** How many words are remembered to be in the vocabulary, so that an indexing run does not offer each a thousand times. */
const mostRemembered = 20_000

const memories = new WeakMap<Writer, Set<string>>()

/** Words that indexing has met lately, and need not offer to the vocabulary again. */
export function wordsMet(forum: Forum): Set<string> {
  const memory = memories.get(forum.writer) ?? new Set()
  memories.set(forum.writer, memory)
  return memory
}

/** The words among these tokens that the vocabulary may lack, sorted. Only of scripts with spaces: of the others the index holds pairs. */
export function unmet(
  met: ReadonlySet<string>,
  texts: Iterable<readonly string[]>,
): readonly string[] {
  const fresh = new Set<string>()
  for (const tokens of texts) {
    for (const token of tokens) if (!met.has(token) && mayBeGuessed(token)) fresh.add(token)
  }
  // Neighbours in the table one after another: a page is read once.
  return [...fresh].toSorted()
}

/** Remembers words once their transaction is committed. */
export function meet(met: Set<string>, words: readonly string[]): void {
  if (met.size + words.length > mostRemembered) met.clear()
  for (const word of words.slice(0, mostRemembered)) met.add(word)
}

/** Whether a token is a word that a misspelling can be guessed of. */
export function mayBeGuessed(token: string): boolean {
  return (
    token.length >= shortestGuessed &&
    token.length <= longestGuessed &&
    !/[^\p{L}\p{M}]/u.test(token)
  )
}
