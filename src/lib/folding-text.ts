/** Scripts written without spaces between words (Hangul has spaces, but its particles hang on the word). */
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u3007\u303b\u30fc`

const runs = new RegExp(
  `([${unspaced}][${unspaced}\\p{M}]*)|[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]+`,
  'gv',
)

/** Accents and vowel points that readers leave out; the vowel signs of Thai and Indic scripts are letters in all but name and stay. */
const marks =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u{3099}\u{309a}]]/gv

/** Zero-width and joining characters, direction marks, the soft hyphen, variation selectors, the Arabic tatweel. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u{640}]/gu

const spelledOut: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
}
const spelled = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g')

/** A word longer than this is no word but a blob; its beginning finds it. */
const longestToken = 64
/** More than any honest post holds, so that one text cannot flood an index. */
const mostTokens = 20_000

/** Folds what a reader takes for the same: case, accents, full and half width, đ/d, ß/ss, Arabic and Hebrew points (Unicode NFKD, UAX #15). Kana and Hangul syllables stay whole. */
export function foldText(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(unseen, '')
    .toLowerCase()
    .replace(spelled, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFC')
}

/** The folded tokens of a text in order: words of spaced scripts, pairs of characters of scripts without spaces (a lone character stays alone). The same for indexing and for asking: a query of several tokens from one run is a phrase. */
export function searchTokens(text: string): string[] {
  const tokens: string[] = []
  for (const [run, withoutSpaces] of foldText(text).matchAll(runs)) {
    if (tokens.length >= mostTokens) break
    if (withoutSpaces === undefined) tokens.push(beginning(run))
    else addPairs(tokens, withoutSpaces)
  }
  return tokens.length > mostTokens ? tokens.slice(0, mostTokens) : tokens
}

function beginning(run: string): string {
  if (run.length <= longestToken) return run
  return run.slice(0, longestToken).replace(/[\ud800-\udbff]$/, '')
}

function addPairs(tokens: string[], run: string): void {
  const characters = Array.from(run)
  if (characters.length === 1) tokens.push(run)
  for (let i = 1; i < characters.length && tokens.length < mostTokens; i++) {
    tokens.push(`${characters[i - 1]}${characters[i]}`)
  }
}
