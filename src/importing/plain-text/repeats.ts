import type { Line } from './lines.ts'
import { isAddress, isAttachment, isEditMark, isFurniture, isQuoteEnd, isSubject } from './lines.ts'
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
  at === first || (lines[at]?.text !== '' && lines[at - 1]?.text !== '')

/**
 * Finds the quotes of `lines[first..last]`. What is quoted must have been said before by somebody's own
 * words (a quote of a quote is tied to the words themselves), a run ends at an edge, and of several
 * sources the one that explains most wins, then the earliest.
 */
export function findRepeats(lines: readonly Line[], first: number, last: number): readonly Repeat[] {
  const text: Span = { lines, first, last }
  let said: SaidLine[] = []
  const repeats: Repeat[] = []
  let at = first
  while (at <= last) {
    const line = lines[at]
    if (line === undefined || line.text === '') {
      at += 1
      continue
    }
    const found = opensQuote(text, at, said) ? bestRun(text, at, said) : null
    const twice = repeatedQuote(text, at, repeats)
    const again = twice !== null && (found === null || twice.to > found.to) ? twice : null
    const repeat = again ?? found
    if (again !== null) said = lengthen(repeats, again, said)
    if (repeat === null) {
      if (!isEditMark(line.text) && !isQuoteEnd(line.text)) said.push(saidLine(at, line.folded))
      at += 1
    } else {
      repeats.push(repeat)
      at = repeat.to + 1
    }
  }
  return repeats
}

type Span = { readonly lines: readonly Line[]; readonly first: number; readonly last: number }

function opensQuote({ lines, first }: Span, at: number, said: readonly SaidLine[]): boolean {
  const line = lines[at]
  if (line === undefined || at === first || !isEdge(lines, at, first) || line.folded.length < 5) return false
  const furniture = isEditMark(line.text) || isFurniture(line.text) || isAttachment(line.text) || isSubject(line.text)
  if (furniture || isAddress(line.text) || /^https?:/i.test(line.text)) return false
  // What stands there three times is a caption or a signature, not a quote.
  return said.filter(({ folded }) => folded === line.folded).length < 2
}

function bestRun(text: Span, at: number, said: readonly SaidLine[]): Repeat | null {
  const opening = saidLine(at, text.lines[at]?.folded ?? '')
  let best: { readonly repeat: Repeat; readonly score: number } | null = null
  for (const [place, source] of said.entries()) {
    const like = likeness(opening, source, 'opening')
    if (like === 0) continue
    const run = follow(text, opening, said, { place, like })
    if (run === null || (run.repeat.to === at && opening.folded.length < 18 && opening.folded !== source.folded)) continue
    if (best === null || run.score > best.score) best = run
  }
  return best?.repeat ?? null
}

type Run = { end: number | null; source: number; endSource: number; score: number; endScore: number; matched: number; seen: number; missed: number; letters: number }

/** Follows a run line by line as long as the earlier lines go along. */
function follow(text: Span, opening: SaidLine, said: readonly SaidLine[], start: { readonly place: number; readonly like: number }) {
  const { lines } = text
  const run: Run = {
    ...{ end: endsAt(text, opening.at) ? opening.at : null, source: start.place, endSource: start.place, score: start.like, endScore: start.like },
    ...{ matched: 1, seen: 1, missed: 0, letters: opening.folded.length },
  }
  let at = nextLine(text, opening.at)
  while (at <= text.last && run.missed <= 2) {
    const line = lines[at]
    if (line === undefined || isEditMark(line.text)) break
    if (isQuoteEnd(line.text)) {
      run.end = at
      run.endScore = run.score
      break
    }
    if (isAttachment(line.text)) takeAttachment(text, run, at)
    else if (!takeLine(text, run, said, saidLine(at, line.folded))) break
    at = nextLine(text, at)
  }
  if (run.end === null) return null
  const of: readonly [number, number] = [said[start.place]?.at ?? 0, said[run.endSource]?.at ?? 0]
  return { score: run.endScore, repeat: { from: opening.at, to: run.end, of, whole: start.like === 1, letters: run.letters } }
}

/** The board puts "View attachment" into a quote where the post had a picture. */
function takeAttachment(text: Span, run: Run, at: number): void {
  const follows = run.end !== null && (run.end === at - 1 || text.lines[at - 1]?.text === '')
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
  return same !== undefined && line.folded.length >= 12 && likeness(line, same, 'part') > 0 ? { place: run.source, like: 0.9 } : null
}

const endsAt = ({ lines, last }: Span, at: number): boolean => at >= last || lines[at + 1]?.text !== ''

function nextLine({ lines, last }: Span, at: number): number {
  let next = at + 1
  while (next <= last && lines[next]?.text === '') next += 1
  return next
}

/** The same words quoted again; quoting a post that is not on the page twice shows how long the quote is. */
function repeatedQuote(text: Span, at: number, repeats: readonly Repeat[]): (Repeat & { readonly earlier: Repeat; readonly earlierTo: number }) | null {
  const opening = text.lines[at]
  if (opening === undefined || !isEdge(text.lines, at, text.first) || opening.folded.length < 5) return null
  for (const earlier of repeats) {
    if (text.lines[earlier.from]?.folded !== opening.folded) continue
    const ends = sameRun(text, earlier.from, at)
    if (ends !== null) return { from: at, to: ends[1], of: earlier.of, whole: earlier.whole, letters: earlier.letters, earlier, earlierTo: ends[0] }
  }
  return null
}

function sameRun(text: Span, earlier: number, later: number): readonly [number, number] | null {
  let ends: readonly [number, number] | null = null
  for (let step = 0; later + step <= text.last && earlier + step < later; step += 1) {
    const line = text.lines[later + step]
    if (line?.folded !== text.lines[earlier + step]?.folded) break
    if (line?.text !== '' && endsAt(text, later + step) && endsAt(text, earlier + step)) ends = [earlier + step, later + step]
  }
  return ends
}

function lengthen(repeats: Repeat[], again: { readonly earlier: Repeat; readonly earlierTo: number }, said: readonly SaidLine[]): SaidLine[] {
  const { earlier, earlierTo } = again
  if (earlierTo <= earlier.to) return [...said]
  repeats[repeats.indexOf(earlier)] = { ...earlier, to: earlierTo }
  return said.filter(({ at }) => at < earlier.from || at > earlierTo)
}
