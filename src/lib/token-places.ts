import { foldText, searchTokens, unspaced } from './folding-text.ts'

/** A token of `searchTokens` with the place in the text it was made of (UTF-16 units, end exclusive). */
export interface TokenPlace {
  readonly token: string
  readonly start: number
  readonly end: number
}

/** What folds away inside a word belongs to it; half-width voicing marks belong to their kana. */
const runs = new RegExp(
  `([${unspaced}][${unspaced}\\p{M}\\p{Default_Ignorable_Code_Point}\\uff9e\\uff9f]*)|[[\\p{L}\\p{N}\\p{M}\\p{Default_Ignorable_Code_Point}]--[${unspaced}]]+`,
  'gv',
)
/** What composes to one character when folded: a Hangul syllable from its letters, a kana with its voicing. */
const composed = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|.[\u3099\u309a\uff9e\uff9f]*/gsu

/** The tokens of a text in the order of `searchTokens`, each with its place, so that a match can be marked where it stands. */
export function tokenPlaces(text: string): readonly TokenPlace[] {
  const places: TokenPlace[] = []
  for (const match of text.matchAll(runs)) {
    const [run, withoutSpaces] = match
    if (withoutSpaces === undefined) addWord(places, run, match.index)
    else addPairs(places, withoutSpaces, match.index)
  }
  return places
}

function addWord(places: TokenPlace[], run: string, start: number): void {
  for (const token of searchTokens(run)) places.push({ token, start, end: start + run.length })
}

function addPairs(places: TokenPlace[], run: string, at: number): void {
  const characters = charactersOf(run, at)
  const [first] = characters
  if (first === undefined) return
  if (characters.length === 1) places.push(first)
  let before = first
  for (const next of characters.slice(1)) {
    places.push({ token: before.token + next.token, start: before.start, end: next.end })
    before = next
  }
}

function charactersOf(run: string, at: number): readonly TokenPlace[] {
  // Nearly always nothing folds, and folding one by one is slow.
  const folded = foldText(run) === run
  const characters: TokenPlace[] = []
  for (const { 0: unit, index } of run.matchAll(folded ? /./gsu : composed)) {
    const place = { start: at + index, end: at + index + unit.length }
    for (const token of folded ? [unit] : Array.from(foldText(unit))) {
      characters.push({ token, ...place })
    }
  }
  return characters
}
