import type { Line } from './lines.ts'
import { fold, isEditMark, textAt } from './lines.ts'
import type { Repeat } from './repeats.ts'

/** The part of a text that holds posts, with the quotes found in it. */
export type Field = {
  readonly lines: readonly Line[]
  readonly first: number
  readonly last: number
  readonly title: string | null
  readonly xenforo: boolean
  readonly repeats: readonly Repeat[]
}

/** A place where a post may begin: a line directly below another one, outside quotes. */
export type Edge = {
  readonly at: number
  readonly place: number
  readonly above: string
  readonly below: string
  /** The lines from the edge before to this one, and from this one to the next. */
  readonly chunkAbove: readonly string[]
  readonly chunkBelow: readonly string[]
}

/** What the edges of one text have in common. */
export type Layout = {
  readonly field: Field
  readonly edges: readonly Edge[]
  readonly density: number
  readonly blankShare: number
  readonly middleLength: number
  readonly title: string
  /** Before the first sign of a second post: a quote or an edit mark. */
  readonly openingEnds: number
  readonly quoteAt: ReadonlyMap<number, Repeat>
  readonly quoteEnds: ReadonlySet<number>
  readonly wordCounts: ReadonlyMap<string, number>
}

export function layOut(field: Field): Layout {
  const { lines, first, last, repeats } = field
  const quoted = new Set(
    repeats.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, step) => from + 1 + step),
    ),
  )
  const places: number[] = []
  for (let at = first + 1; at <= last; at += 1)
    if (mayStart(lines, at) && !quoted.has(at)) places.push(at)
  const edges = places.map((at, place) => edgeAt(field, places, at, place))
  const letters = lines.slice(first, last + 1).reduce((sum, { text }) => sum + text.length, 0)
  const blank = lines.slice(first, last).filter(({ text }) => text === '').length
  const lengths = edges.map(({ below }) => below.length).toSorted((a, b) => a - b)
  const edited = lines.findIndex(({ text }, at) => at >= first && isEditMark(text))
  return {
    field,
    edges,
    density: Math.log(((edges.length + 1) / (letters + 1)) * 400),
    blankShare: blank / (blank + edges.length + 1),
    middleLength: Math.log((lengths[Math.floor(lengths.length / 2)] ?? 0) + 1) - 4,
    title: fold(field.title ?? ''),
    openingEnds: Math.min(
      ...repeats.map(({ from }) => from),
      edited < 0 ? Number.MAX_SAFE_INTEGER : edited,
    ),
    quoteAt: new Map(repeats.map((repeat) => [repeat.from, repeat])),
    quoteEnds: new Set(repeats.map(({ to }) => to)),
    wordCounts: countLines(lines.slice(first, last + 1)),
  }
}

/** An edit mark never opens a post: it closes one. */
const mayStart = (lines: readonly Line[], at: number): boolean =>
  textAt(lines, at) !== '' && textAt(lines, at - 1) !== '' && !isEditMark(textAt(lines, at))

function edgeAt(
  { lines, first, last }: Field,
  places: readonly number[],
  at: number,
  place: number,
): Edge {
  const texts = (from: number, to: number): readonly string[] =>
    lines.slice(from, to).flatMap(({ text }) => (text === '' ? [] : [text]))
  return {
    at,
    place,
    above: textAt(lines, at - 1),
    below: textAt(lines, at),
    chunkAbove: texts(places[place - 1] ?? first, at),
    chunkBelow: texts(at, places[place + 1] ?? last + 1),
  }
}

/** The longer words of a text: they carry what it is about. */
export const longWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{5,}/gu) ?? [])

function countLines(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of lines)
    for (const word of longWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
