import { skeleton } from '../../lib/look-alikes.ts'
import { isReserved } from './reserved-names.ts'

export const shortestName = 2
export const longestName = 30

export type NameProblem =
  | 'name-missing'
  | 'name-too-short'
  | 'name-too-long'
  | 'name-characters'
  | 'name-edges'
  | 'name-no-letter'
  | 'name-mixed-scripts'
  | 'name-reserved'

/** A name as it is kept: composed (NFC), trimmed, one plain space between words. */
export function tidyName(typed: string): string {
  return typed
    .slice(0, 400)
    .normalize('NFC')
    .replaceAll('\u3000', ' ')
    .trim()
    .replace(/ {2,}/g, ' ')
}

/** What is wrong with a tidied name, or null. `ownWords` are names nobody may take here, such as the forum's. */
export function nameProblem(name: string, ownWords: readonly string[] = []): NameProblem | null {
  // Before anything is computed of a megabyte.
  if (name.length > longestName * 4) return 'name-too-long'
  for (const [problem, has] of checks) if (has(name)) return problem
  return isReserved(name, ownSkeletons(ownWords)) ? 'name-reserved' : null
}

function ownSkeletons(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [skeleton(word), skeleton(word.toLowerCase())])
}

const checks: readonly (readonly [NameProblem, (name: string) => boolean])[] = [
  ['name-missing', (name) => name === ''],
  ['name-too-long', (name) => lengthOf(name) > longestName],
  ['name-characters', (name) => !usable.test(name) || isDisguised(name) || heaped.test(name)],
  ['name-edges', (name) => !edges.test(name) || doubled.test(name)],
  ['name-no-letter', (name) => !/\p{L}/u.test(name)],
  ['name-mixed-scripts', (name) => !isOneWriting(name)],
  ['name-too-short', (name) => lengthOf(name) < shortestName],
]

function lengthOf(name: string): number {
  return [...graphemes.segment(name)].length
}

/** Accents are looked at apart, so that a Latin letter is one of the alphabet whatever it wears. */
function isOneWriting(name: string): boolean {
  const bare = name.normalize('NFD')
  return writings.some((writing) => writing.test(bare))
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Scripts somebody writes their name in today (Unicode UAX 31, tables 5 and 7). Dead scripts serve only to imitate living ones. */
const alone = [
  'Cyrillic Greek Armenian Georgian Hebrew Arabic Thaana Syriac Nko Ethiopic Devanagari Bengali Gurmukhi',
  'Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Khmer Myanmar Tibetan Mongolian Cherokee',
  'Canadian_Aboriginal Javanese Balinese Tifinagh Adlam Yi Ol_Chiki Meetei_Mayek',
]
  .join(' ')
  .split(' ')

/** Latin letters of living alphabets: what decomposes to a–z, and these. The others are for phoneticians and impostors. */
const latin = String.raw`a-zđðɖɗħıɩɨłøɔþŧŋɲəǝɛɓƙƴɣʋʉƒæœßA-ZĐÐƉƊĦƖƗŁØƆÞŦŊƝƏƎƐƁƘƳƔƲɄƑÆŒẞ`
const common = String.raw` .'’ʻ_·・\-0-9`

/** One script to a name, or one of the mixtures people do write (the `highly restrictive` profile of Unicode TR39). */
const writings: readonly RegExp[] = [
  new RegExp(`^[${latin}\\p{Script=Inherited}${common}]+$`, 'u'),
  new RegExp(
    `^[${latin}\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{Script=Inherited}${common}]+$`,
    'u',
  ),
  new RegExp(`^[${latin}\\p{scx=Han}\\p{scx=Bopo}\\p{Script=Inherited}${common}]+$`, 'u'),
  new RegExp(`^[${latin}\\p{scx=Han}\\p{scx=Hang}\\p{Script=Inherited}${common}]+$`, 'u'),
  ...alone.map(
    (script) => new RegExp(`^[\\p{scx=${script}}\\p{Script=Inherited}${common}]+$`, 'u'),
  ),
]
/** Letters, their marks, digits, and what stands inside names. */
const usable = new RegExp(`^[\\p{L}\\p{M}\\p{Nd}${common}]+$`, 'u')
const edges = /^[\p{L}\p{Nd}].*[\p{L}\p{M}\p{Nd}]$|^.$/u
/** Two separators in a row, but for a full stop and a space (J. R.). */
const doubled = /(?!\. )[ .'’_·・-]{2}/u
/** Marks on marks, and marks drawn through or around a letter. */
const heaped = /\p{M}{4}|[\u{334}-\u{338}]|[\u{488}\u{489}]|[\u{20d0}-\u{20ff}]/u
const unseen = /\p{Default_Ignorable_Code_Point}|\u0640/u

/** Styled, full-width and presentation forms of other letters (NFKC changes them), and what cannot be seen at all. Thai and Lao AM are spelled as everybody types them. */
function isDisguised(name: string): boolean {
  const plain = name.replace(/[\u0e33\u0eb3]/g, '')
  return plain.normalize('NFKC') !== plain || unseen.test(name)
}
