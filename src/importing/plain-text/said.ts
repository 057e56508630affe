/** A line of somebody's own words, ready to be compared. */
export type SaidLine = {
  readonly at: number
  readonly folded: string
  readonly words: number
  readonly pairs: ReadonlySet<string>
}

export function saidLine(at: number, folded: string): SaidLine {
  const words = folded.match(/[\p{L}\p{N}_]+/gu) ?? []
  return {
    at,
    folded,
    words: words.length,
    pairs: new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)),
  }
}

/**
 * How alike a line is to an earlier one, 0 (not) to 1 (the same). `opening` is strict, because a chance
 * likeness would invent a quote; once a quote is open, `following` lines may have been edited since;
 * `part` only asks whether the words are in the other line.
 */
export function likeness(line: SaidLine, earlier: SaidLine, place: Place): number {
  if (place !== 'part' && line.folded === earlier.folded) return 1
  const within =
    earlier.folded.length > line.folded.length && holdsWords(earlier.folded, line.folded)
  if (within && line.folded.length >= shortestWithin(line, place)) return 0.95
  return place === 'part' ? 0 : sharedPairs(line, earlier, place === 'opening' ? 0.6 : 0.4)
}

type Place = 'opening' | 'following' | 'part'

/** Fewer letters than these stand in other lines by chance. */
function shortestWithin(line: SaidLine, place: Place): number {
  if (place === 'part') return 1
  return place === 'following' && line.folded.length >= 12 ? 6 : 18
}

function sharedPairs(line: SaidLine, earlier: SaidLine, least: number): number {
  if (line.words < 8 || earlier.words < 6) return 0
  const shared = [...line.pairs].filter((pair) => earlier.pairs.has(pair)).length
  const part = shared / Math.max(1, line.pairs.size)
  return part >= least ? 0.5 + 0.4 * part : 0
}

/** Whether the text holds these words, not as part of longer ones. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = at === 0 || !(isWordLetter(text[at - 1]) && isWordLetter(words[0]))
    const end = at + words.length
    const after = end === text.length || !(isWordLetter(text[end]) && isWordLetter(words.at(-1)))
    if (before && after) return true
  }
  return false
}

/** Scripts that write no spaces have no word edges to respect. */
const isWordLetter = (letter: string | undefined): boolean =>
  letter !== undefined &&
  /[\p{L}\p{N}]/u.test(letter) &&
  !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(letter)
