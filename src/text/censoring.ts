import { foldText } from '../lib/folding-text.ts'

/** Replaces the words an operator does not want to see by `***`; the text keeps everything else as it is. */
export type Censor = (text: string) => string

type Phrase = { readonly words: readonly string[]; readonly openEnd: boolean }
/** With `runs` and `spaced`, for each word: whether it is of a script without spaces, and whether a space stands before it. */
type Mixed = Phrase & { readonly runs: readonly boolean[]; readonly spaced: readonly boolean[] }
/** A word, or a run of words in a script without spaces. */
type Piece = {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly text: string
  readonly isRun: boolean
}
type Span = readonly [start: number, end: number]

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u30fc\uff70\uff9e\uff9f`
const words = new RegExp(
  `(?<run>[${unspaced}][${unspaced}\\p{M}]*)|[[\\p{L}\\p{N}\\p{M}\\p{Cf}]--[${unspaced}]]+`,
  'gv',
)

/** Compiles an operator's list: whole words in any script, without regard to case, accents and invisible characters; `foo*` takes every word that begins so, an entry of several words a phrase. In scripts written without spaces the dictionary of Unicode's segmenter says where words end (UAX #29). Never is an entry found inside a longer word. */
export function compileCensor(entries: readonly string[]): Censor {
  const phrases = new Map<string, Phrase[]>()
  const beginnings = new Set<string>()
  const inRuns: Phrase[] = []
  const mixed: Mixed[] = []
  for (const entry of entries) {
    const phrase = readEntry(entry)
    const first = phrase.words[0]
    if (first === undefined) continue
    if (phrase.runs.includes(true)) {
      if (phrase.words.length === 1) inRuns.push(phrase)
      else mixed.push(phrase)
    } else if (phrase.openEnd && phrase.words.length === 1) beginnings.add(first)
    else phrases.set(first, [...(phrases.get(first) ?? []), phrase])
  }
  if (phrases.size + beginnings.size + inRuns.length + mixed.length === 0) return (text) => text
  const mayHold = asciiBeginnings([...phrases.keys(), ...beginnings])
  return (text) => {
    if (ascii.test(text) && !mayHold.test(text)) return text
    const found = split(text)
    const [spaced, runs] = [found.filter(({ isRun }) => !isRun), found.filter(({ isRun }) => isRun)]
    const spans = [
      ...spansOfPhrases(text, spaced, phrases, beginnings),
      ...spansInRuns(runs, inRuns),
      ...(runs.length === 0 ? [] : spansOfMixed(text, found, mixed)),
    ]
    return spans.length === 0 ? text : replace(text, spans)
  }
}

/** No word an operator lists is longer. */
const longestBeginning = 40

const ascii = /^\p{ASCII}*$/u

/** Most text is ASCII, and there a plain search tells quickly that none of the words can be in it. */
function asciiBeginnings(folded: readonly string[]): RegExp {
  const plain = folded.filter((word) => /^[a-z0-9]+$/.test(word))
  return plain.length === 0 ? /(?!)/ : new RegExp(plain.join('|'), 'i')
}

function readEntry(entry: string): Mixed {
  const found = split(entry).filter(({ folded }) => folded !== '')
  return {
    words: found.map(({ folded }) => folded),
    openEnd: entry.trimEnd().endsWith('*'),
    runs: found.map(({ isRun }) => isRun),
    spaced: found.map(({ start }, i) => i > 0 && found[i - 1]?.end !== start),
  }
}

function split(text: string): readonly Piece[] {
  return Array.from(text.matchAll(words), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldText(match[0]),
    text: match[0],
    isRun: match.groups?.['run'] !== undefined,
  }))
}

function spansOfPhrases(
  text: string,
  found: readonly Piece[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  beginnings: ReadonlySet<string>,
): readonly Span[] {
  const spans: Span[] = []
  found.forEach((word, i) => {
    if (beginsWith(word.folded, beginnings)) spans.push([word.start, word.end])
    for (const phrase of phrases.get(word.folded) ?? []) {
      const last = found[i + phrase.words.length - 1]
      if (last !== undefined && isPhrase(text, found.slice(i, i + phrase.words.length), phrase)) {
        spans.push([word.start, last.end])
      }
    }
  })
  return spans
}

function beginsWith(word: string, beginnings: ReadonlySet<string>): boolean {
  if (beginnings.size === 0) return false
  for (let length = Math.min(word.length, longestBeginning); length > 0; length--) {
    if (beginnings.has(word.slice(0, length))) return true
  }
  return false
}

function isPhrase(
  text: string,
  found: readonly Piece[],
  { words: wanted, openEnd }: Phrase,
): boolean {
  return wanted.every((word, i) => {
    const { folded = '', start = 0 } = found[i] ?? {}
    const same = openEnd && i === wanted.length - 1 ? folded.startsWith(word) : folded === word
    return same && (i === 0 || /^\s+$/.test(text.slice(found[i - 1]?.end, start)))
  })
}

/** Phrases with words of scripts without spaces: the first may end a run of words, the last begin one, what stands between is whole. */
function spansOfMixed(
  text: string,
  found: readonly Piece[],
  phrases: readonly Mixed[],
): readonly Span[] {
  return found.flatMap((first, i) =>
    phrases.flatMap((phrase): readonly Span[] => {
      // Most pieces are told apart by this alone, without a list of those that follow.
      if (!first.folded.endsWith(phrase.words[0] ?? '')) return []
      const pieces = found.slice(i, i + phrase.words.length)
      if (pieces.length < phrase.words.length || !isSpacedLike(text, pieces, phrase)) return []
      const spans = pieces.map((piece, at) => spanOf(piece, at, phrase))
      const [from, to] = [spans[0]?.[0], spans.at(-1)?.[1]]
      return from === undefined || to === undefined || spans.includes(undefined) ? [] : [[from, to]]
    }),
  )
}

function isSpacedLike(text: string, pieces: readonly Piece[], { spaced }: Mixed): boolean {
  return pieces.every(({ start }, i) => {
    if (i === 0) return true
    const between = text.slice(pieces[i - 1]?.end, start)
    return spaced[i] === true ? /^\s+$/.test(between) : between === ''
  })
}

/** Where a word of a phrase stands in its piece of the text. */
function spanOf(
  piece: Piece,
  at: number,
  { words: wanted, openEnd, runs }: Mixed,
): Span | undefined {
  const [word = '', isLast] = [wanted[at], at === wanted.length - 1]
  if (piece.isRun !== runs[at]) return undefined
  const isOpen = openEnd && isLast
  if (!piece.isRun) {
    const same = isOpen ? piece.folded.startsWith(word) : piece.folded === word
    return same ? [piece.start, piece.end] : undefined
  }
  if (piece.folded === word) return [piece.start, piece.end]
  if (!(at === 0 ? piece.folded.endsWith(word) : piece.folded.startsWith(word))) return undefined
  return spansInRun(piece, [{ words: [word], openEnd: isOpen }]).find(
    ([from, to]) => (at === 0 || from === piece.start) && (isLast || to === piece.end),
  )
}

function spansInRuns(runs: readonly Piece[], wanted: readonly Phrase[]): readonly Span[] {
  return runs.flatMap((run) => {
    // Looking for the words of a text costs much more than looking whether it can hold this one.
    const here = wanted.filter(({ words: [word = ''] }) => run.folded.includes(word))
    return here.length === 0 ? [] : spansInRun(run, here)
  })
}

/** One for all scripts: dictionaries are chosen by script, whatever the locale. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

function spansInRun(run: Piece, wanted: readonly Phrase[]): readonly Span[] {
  const ends = wordEnds(run)
  const isEdge = (at: number): boolean => at === 0 || ends[at - 1] === at
  const places = placesIn(run)
  return wanted.flatMap(({ words: [word = ''], openEnd }) =>
    placesOf(word, places)
      .map(([from, to]): Span => [from, openEnd ? (ends[to - 1] ?? to) : to])
      .filter(([from, to]) => isEdge(from) && isEdge(to))
      .map(([from, to]): Span => [run.start + from, run.start + to]),
  )
}

function placesOf(word: string, { folded, placeOf }: Places): readonly Span[] {
  const spans: Span[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    spans.push([placeOf(at)[0], placeOf(at + word.length - 1)[1]])
  }
  return spans
}

/** Looking for the words of a run is dear, and several entries may ask. */
const known = new WeakMap<Piece, Uint32Array>()

/** For each unit of a run the end of the word it stands in. */
function wordEnds(run: Piece): Uint32Array {
  const ends = known.get(run) ?? segmented(run.text)
  known.set(run, ends)
  return ends
}

function segmented(text: string): Uint32Array {
  const ends = new Uint32Array(text.length)
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length
    ends.fill(end, index, end)
  }
  return ends
}

/** A folded text, and where each of its units comes from. */
type Places = { readonly folded: string; readonly placeOf: (at: number) => Span }

/** Folding changes lengths, though it leaves most texts as they are. */
function placesIn({ text, folded: whole }: Piece): Places {
  if (whole === text) return { folded: text, placeOf: (at) => [at, at + 1] }
  const places: Span[] = []
  let folded = ''
  for (const { 0: cluster, index } of text.matchAll(/\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu)) {
    const part = foldText(cluster)
    folded += part
    for (let i = 0; i < part.length; i++) places.push([index, index + cluster.length])
  }
  return { folded, placeOf: (at) => places[at] ?? [0, text.length] }
}

function replace(text: string, spans: readonly Span[]): string {
  let censored = ''
  let end = 0
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from >= end) censored += `${text.slice(end, from)}***`
    end = Math.max(end, to)
  }
  return censored + text.slice(end)
}
