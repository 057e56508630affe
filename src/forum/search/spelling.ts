import { foldText } from '../../lib/folding-text.ts'
import type { Forum } from '../kernel/forum.ts'
import type { Viewer } from '../kernel/viewing.ts'
import { searchEngine } from './engines/choosing.ts'
import { countPosts, type Question } from './finding.ts'
import { mayBeGuessed } from './vocabulary.ts'

/** Of the words one slip away, so many are tried. */
const mostTried = 12
/** A question with more words than this is not guessed at. */
const mostWords = 6

/** The box's text with the words nobody wrote put right by ones that are one slip away and find something for this viewer; null when there are none. */
export async function guess(
  forum: Forum,
  viewer: Viewer,
  question: Question,
): Promise<string | null> {
  const { query } = question
  const words = query.terms.flatMap(({ tokens, prefix }) => (prefix ? [] : tokens))
  if (words.length > mostWords) return null
  let text = query.text
  for (const word of words) {
    const better = await betterWord(forum, viewer, question, word)
    if (better === null) return null
    if (better === word) continue
    text = replaceWord(text, word, better)
  }
  return text === query.text ? null : text
}

/** The word one slip away that this viewer finds most of; the word itself when somebody wrote it, null when there is none. */
async function betterWord(
  forum: Forum,
  viewer: Viewer,
  question: Question,
  word: string,
): Promise<string | null> {
  const countOf = (token: string) => {
    const query = { ...question.query, terms: [{ tokens: [token], prefix: false }], without: [] }
    return countPosts(forum, viewer, { ...question, query })
  }
  if ((await countOf(word)) > 0) return word
  if (!mayBeGuessed(word)) return null
  const near = await searchEngine(forum.engine).knownAmong(forum.db, oneSlipAway(word))
  let most = 0
  let best: string | null = null
  for (const candidate of likeliestFirst(word, near).slice(0, mostTried)) {
    const count = await countOf(candidate)
    if (count <= most) continue
    most = count
    best = candidate
  }
  return best
}

/** People rarely get the first letter wrong. */
function likeliestFirst(word: string, near: readonly string[]): readonly string[] {
  return near.toSorted((a, b) => Number(b[0] === word[0]) - Number(a[0] === word[0]))
}

/** Every string one letter left out, one put in, one in place of another, or two neighbours swapped away (Damerau 1964: four of five typing mistakes are one of these). */
export function oneSlipAway(word: string): readonly string[] {
  const letters = Array.from(word)
  const alphabet = alphabetOf(letters)
  const slips = new Set<string>()
  for (let i = 0; i <= letters.length; i++) {
    const [start, rest] = [letters.slice(0, i).join(''), letters.slice(i)]
    const [here, next] = rest
    for (const letter of alphabet) slips.add(start + letter + rest.join(''))
    if (here === undefined) continue
    const after = rest.slice(1).join('')
    slips.add(start + after)
    for (const letter of alphabet) slips.add(start + letter + after)
    if (next !== undefined) slips.add(start + next + here + rest.slice(2).join(''))
  }
  slips.delete(word)
  return [...slips]
}

const alphabets = new Map<number, readonly string[]>()
/** Scripts begin at multiples of this in Unicode, or share their block with letters that do no harm. */
const block = 128

/** The letters that could have been meant: those of the Unicode blocks the word is written in, as far as folding keeps them. */
function alphabetOf(letters: readonly string[]): readonly string[] {
  const blocks = new Set(letters.map((letter) => Math.floor((letter.codePointAt(0) ?? 0) / block)))
  return [...blocks].flatMap((number) => {
    const known = alphabets.get(number) ?? lettersOf(number)
    alphabets.set(number, known)
    return known
  })
}

function lettersOf(number: number): readonly string[] {
  return Array.from({ length: block }, (_, index) =>
    String.fromCodePoint(number * block + index),
  ).filter((letter) => /^[\p{L}\p{M}]$/u.test(letter) && foldText(letter) === letter)
}

/** Puts the better word where the other one was typed, accents and capitals or not. */
function replaceWord(text: string, word: string, better: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (written) =>
    foldText(written) === word ? better : written,
  )
}
