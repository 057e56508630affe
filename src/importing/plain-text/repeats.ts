import type { Line } from './lines.ts'
import {
  isAddress,
  isAttachment,
  isEditMark,
  isFurniture,
  isQuoteEnd,
  isSubject,
  textAt,
} from './lines.ts'
import type { SaidLine } from './said.ts'
import { likeness, saidLine } from './said.ts'

/**
 * A run of lines that repeats earlier ones: in a text whose labels are gone this is how a quote looks.
 * Lines are places in the text, from 0, both ends included.
 */
export type Repeat = {
  readonly from: number
  readonly to: number
  /** The lines it repeats, first and last. */
  readonly of: readonly [number, number]
  /** Whether its first line is exactly a whole earlier line. */
  readonly whole: boolean
  readonly letters: number
}

/** Where lines meet without a blank line between: an edge of a post or quote, or only a line break inside one. */
export const isEdge = (lines: readonly Line[], at: number, first: number): boolean =>
  at === first || (textAt(lines, at) !== '' && textAt(lines, at - 1) !== '')

/**
 * Finds the quotes of `lines[first..last]`. What is quoted must have been said before by somebody's own
 * words (a quote of a quote is tied to the words themselves), a run ends at an edge, and of several
 * sources the one that explains most wins, then the earliest.
 */
export function findRepeats(
  lines: readonly Line[],
  first: number,
  last: number,
): readonly Repeat[] {
  const text: Span = { lines, first, last }
  let said: SaidLine[] = []
  const repeats: Repeat[] = []
  let at = first
  while (at <= last) {
    const repeat = textAt(lines, at) === '' ? null : repeatAt(text, at, said, repeats)
    if (repeat === null) {
      if (isOwn(textAt(lines, at))) said.push(saidLine(at, lines[at]?.folded ?? ''))
      at += 1
    } else {
      if (repeat.earlier !== null) said = lengthen(repeats, repeat.earlier, said)
      repeats.push(repeat.found)
      at = repeat.found.to + 1
    }
  }
  return repeats
}

const isOwn = (text: string): boolean => text !== '' && !isEditMark(text) && !isQuoteEnd(text)

type Earlier = { readonly repeat: Repeat; readonly to: number }

/** The quote that begins here: of words said, or the same quote once more when that explains more. */
function repeatAt(
  text: Span,
  at: number,
  said: readonly SaidLine[],
  repeats: readonly Repeat[],
): { readonly found: Repeat; readonly earlier: Earlier | null } | null {
  const found = opensQuote(text, at, said) ? bestRun(text, at, said) : null
  const again = repeatedQuote(text, at, repeats)
  if (again !== null && (found === null || again.found.to > found.to)) return again
  return found === null ? null : { found, earlier: null }
}

type Span = { readonly lines: readonly Line[]; readonly first: number; readonly last: number }

function opensQuote({ lines, first }: Span, at: number, said: readonly SaidLine[]): boolean {
  const line = lines[at]
  if (line === undefined || at === first || line.folded.length < 5) return false
  if (!isEdge(lines, at, first) || neverQuoted.some((test) => test(line.text))) return false
  // What stands there three times is a caption or a signature, not a quote.
  return said.filter(({ folded }) => folded === line.folded).length < 2
}

const neverQuoted = [
  isEditMark,
  isFurniture,
  isAttachment,
  isSubject,
  isAddress,
  (text: string): boolean => /^https?:/i.test(text),
]

type Scored = { readonly repeat: Repeat; readonly score: number }

function bestRun(text: Span, at: number, said: readonly SaidLine[]): Repeat | null {
  const opening = saidLine(at, text.lines[at]?.folded ?? '')
  const runs = said.flatMap((source, place) => {
    const like = likeness(opening, source, 'opening')
    const run = like === 0 ? null : follow(text, opening, said, { place, like })
    return run === null || isChance(run.repeat, opening, source) ? [] : [run]
  })
  return runs.reduce<Scored | null>(better, null)?.repeat ?? null
}

const better = (best: Scored | null, run: Scored): Scored =>
  best === null || run.score > best.score ? run : best

/** One short line is a quote only of exactly that line. */
const isChance = ({ from, to }: Repeat, opening: SaidLine, source: SaidLine): boolean =>
  to === from && opening.folded.length < 18 && opening.folded !== source.folded

type Run = {
  end: number | null
  source: number
  endSource: number
  score: number
  endScore: number
  matched: number
  seen: number
  missed: number
  letters: number
}

/** Follows a run line by line as long as the earlier lines go along. */
function follow(
  text: Span,
  opening: SaidLine,
  said: readonly SaidLine[],
  start: { readonly place: number; readonly like: number },
): Scored | null {
  const run: Run = {
    end: endsAt(text, opening.at) ? opening.at : null,
    source: start.place,
    endSource: start.place,
    score: start.like,
    endScore: start.like,
    matched: 1,
    seen: 1,
    missed: 0,
    letters: opening.folded.length,
  }
  let at = nextLine(text, opening.at)
  while (at <= text.last && step(text, run, said, at)) at = nextLine(text, at)
  if (run.end === null) return null
  const of: readonly [number, number] = [said[start.place]?.at ?? 0, said[run.endSource]?.at ?? 0]
  return {
    score: run.endScore,
    repeat: { from: opening.at, to: run.end, of, whole: start.like === 1, letters: run.letters },
  }
}

/** One line further; false when the run is over. */
function step(text: Span, run: Run, said: readonly SaidLine[], at: number): boolean {
  const line = text.lines[at]
  if (line === undefined || run.missed > 2 || isEditMark(line.text)) return false
  if (isQuoteEnd(line.text)) {
    run.end = at
    run.endScore = run.score
    return false
  }
  if (!isAttachment(line.text)) return takeLine(text, run, said, saidLine(at, line.folded))
  takeAttachment(text, run, at)
  return true
}

/** The board puts "View attachment" into a quote where the post had a picture. */
function takeAttachment(text: Span, run: Run, at: number): void {
  const follows = run.end !== null && (run.end === at - 1 || textAt(text.lines, at - 1) === '')
  if (follows && run.missed === 0 && endsAt(text, at)) run.end = at
}

/** Takes the next line into the run; false when the run is over. Across an edge only the very next earlier line may follow. */
function takeLine(text: Span, run: Run, said: readonly SaidLine[], line: SaidLine): boolean {
  const edge = isEdge(text.lines, line.at, text.first)
  const found = nextSource(run, said, line, edge)
  run.seen += 1
  if (found === null) {
    run.missed += 1
    return !edge
  }
  run.source = found.place
  run.score += found.like
  run.matched += 1
  run.missed = 0
  run.letters += line.folded.length
  if (endsAt(text, line.at) && run.matched / run.seen >= 0.6) {
    run.end = line.at
    run.endSource = run.source
    run.endScore = run.score
  }
  return true
}

function nextSource(run: Run, said: readonly SaidLine[], line: SaidLine, edge: boolean) {
  const reach = Math.min(run.source + (edge ? 1 : 30), said.length - 1)
  for (let place = run.source + 1; place <= reach; place += 1) {
    const source = said[place]
    const like = source === undefined ? 0 : likeness(line, source, 'following')
    if (like > 0) return { place, like }
  }
  const same = said[run.source]
  return same !== undefined && line.folded.length >= 12 && likeness(line, same, 'part') > 0
    ? { place: run.source, like: 0.9 }
    : null
}

const endsAt = ({ lines, last }: Span, at: number): boolean =>
  at >= last || textAt(lines, at + 1) !== ''

function nextLine({ lines, last }: Span, at: number): number {
  let next = at + 1
  while (next <= last && textAt(lines, next) === '') next += 1
  return next
}

/** The same words quoted again; quoting a post that is not on the page twice shows how long the quote is. */
function repeatedQuote(
  text: Span,
  at: number,
  repeats: readonly Repeat[],
): { readonly found: Repeat; readonly earlier: Earlier } | null {
  const opening = text.lines[at]
  if (opening === undefined || opening.folded.length < 5) return null
  if (!isEdge(text.lines, at, text.first)) return null
  for (const repeat of repeats) {
    if (text.lines[repeat.from]?.folded !== opening.folded) continue
    const ends = sameRun(text, repeat.from, at)
    if (ends === null) continue
    const { of, whole, letters } = repeat
    return {
      found: { from: at, to: ends[1], of, whole, letters },
      earlier: { repeat, to: ends[0] },
    }
  }
  return null
}

function sameRun(text: Span, earlier: number, later: number): readonly [number, number] | null {
  let ends: readonly [number, number] | null = null
  for (let by = 0; later + by <= text.last && earlier + by < later; by += 1) {
    const line = text.lines[later + by]
    if (line?.folded !== text.lines[earlier + by]?.folded) break
    if (line?.text !== '' && endsAt(text, later + by) && endsAt(text, earlier + by))
      ends = [earlier + by, later + by]
  }
  return ends
}

/** A quote found to be longer than it first looked takes its lines from what was said. */
function lengthen(repeats: Repeat[], { repeat, to }: Earlier, said: SaidLine[]): SaidLine[] {
  if (to <= repeat.to) return said
  repeats[repeats.indexOf(repeat)] = { ...repeat, to }
  return said.filter(({ at }) => at < repeat.from || at > to)
}
