import { type TokenPlace, tokenPlaces } from '../../lib/token-places.ts'
import { excerpt } from '../../text/plain.ts'
import type { Term } from './query.ts'

/** A stretch of plain text; marked where it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Long enough to tell what a post is about, three lines on a phone. */
const length = 240
/** How much of it stands before the first mark. */
const before = 60
/** Of a longer post only this much is looked through: a page may hold twenty of them, and each costs 5 ms. */
const furthest = 20_000

interface Range {
  readonly start: number
  readonly end: number
}

/** All of a text, with what was searched for marked. */
export function marked(text: string, terms: readonly Term[]): readonly Piece[] {
  return cut(text, placesOf(text, terms), { start: 0, end: text.length })
}

/** The part of a plain text where most of what was searched for stands together; its beginning when nothing does. */
export function excerptAround(plain: string, terms: readonly Term[]): readonly Piece[] {
  const line = plain.slice(0, furthest).replace(/\s+/g, ' ').trim()
  const places = placesOf(line, terms)
  const window = densest(line, places)
  if (window === null) return [{ text: excerpt(line, length), marked: false }]
  return cut(line, places, window)
}

/** Where the terms stand, in order and without overlaps. */
function placesOf(text: string, terms: readonly Term[]): readonly Range[] {
  if (terms.length === 0) return []
  const tokens = tokenPlaces(text)
  const found: Range[] = []
  for (const [at, { start }] of tokens.entries()) {
    for (const term of terms) {
      const end = endOf(tokens, at, term)
      if (end !== null) found.push({ start, end })
    }
  }
  return joined(found)
}

/** Where a term that begins with this token ends; null where it does not stand. */
function endOf(
  tokens: readonly TokenPlace[],
  at: number,
  { tokens: wanted, prefix }: Term,
): number | null {
  const last = wanted.length - 1
  for (const [index, token] of wanted.entries()) {
    const here = tokens[at + index]?.token
    const fits = prefix && index === last ? here?.startsWith(token) === true : here === token
    if (!fits) return null
  }
  return tokens[at + last]?.end ?? null
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = []
  for (const range of ranges) {
    const previous = apart.at(-1)
    if (previous === undefined || range.start > previous.end) apart.push(range)
    else apart[apart.length - 1] = { start: previous.start, end: Math.max(previous.end, range.end) }
  }
  return apart
}

function densest(line: string, places: readonly Range[]): Range | null {
  let best: Range | null = null
  let most = 0
  for (const [index, { start }] of places.entries()) {
    const until = start - before + length
    let count = 0
    while ((places[index + count]?.end ?? Infinity) <= until) count++
    if (best === null || count > most) {
      best = { start, end: start }
      most = count
    }
  }
  return best === null ? null : windowAround(line, best.start)
}

function windowAround(line: string, mark: number): Range {
  const wished = Math.max(0, Math.min(mark - before, line.length - length))
  const start = wished === 0 ? 0 : borderNear(line, wished, mark)
  const wishedEnd = start + length
  if (wishedEnd >= line.length) return { start, end: line.length }
  const space = line.lastIndexOf(' ', wishedEnd)
  return { start, end: space > wishedEnd - 30 ? space : whole(line, wishedEnd) }
}

/** After the next space if one is near, so that the excerpt begins with a word; scripts without spaces begin anywhere. */
function borderNear(line: string, wished: number, mark: number): number {
  const space = line.indexOf(' ', wished - 1)
  return space !== -1 && space < Math.min(mark, wished + 30) ? space + 1 : whole(line, wished)
}

/** Never between a character and what belongs to it. */
function whole(line: string, index: number): number {
  const follows = /^(?:[\udc00-\udfff]|\p{M}|\u200d)+/u.exec(line.slice(index, index + 20))
  return index + (follows?.[0].length ?? 0)
}

function cut(text: string, places: readonly Range[], window: Range): readonly Piece[] {
  const pieces: Piece[] = []
  let at = window.start
  for (const { start, end } of places) {
    if (start < window.start || end > window.end) continue
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < window.end) pieces.push({ text: text.slice(at, window.end), marked: false })
  if (window.start > 0) pieces.unshift({ text: '…', marked: false })
  if (window.end < text.length) pieces.push({ text: '…', marked: false })
  return pieces
}
