import type { MemberShown } from '../records.ts'
import { fromWords, isDateLine } from '../stated-times.ts'
import type { Edge, Layout } from './edges.ts'
import { layOut } from './edges.ts'
import type { Line } from './lines.ts'
import { isEditMark, isFurniture, isMemberLabel, textAt } from './lines.ts'
import type { TextPost, TextQuote } from './pieces.ts'
import type { Repeat } from './repeats.ts'
import { findRepeats } from './repeats.ts'
import { startChances, startsFrom } from './starts.ts'

/** What a text says before its first post. */
export type Opening = {
  readonly title: string | null
  readonly author: MemberShown | null
  readonly first: number
  readonly last: number
}

/** Reads a text whose names, dates and attributions were taken out: only words, repeated words and line breaks are left. */
export function readCleanForm(lines: readonly Line[]): {
  readonly opening: Opening
  readonly posts: readonly TextPost[]
} {
  const opening = readOpening(lines)
  const { first, last, title } = opening
  if (first > last) return { opening, posts: [] }
  const xenforo = lines.some(({ text }) =>
    /^(?:what's new|reaction score|top bottom|last edited:)$/i.test(text),
  )
  const repeats = findRepeats(lines, first, last)
  const layout = layOut({ lines, first, last, title, xenforo, repeats })
  return { opening, posts: settle(layout, opening) }
}

/** Posts from the chances; a quote whose words turn out to stand in the same post is none, and then the chances are asked again. */
function settle(layout: Layout, opening: Opening): readonly TextPost[] {
  const chances = startChances(layout)
  const posts = cut(layout, chances, opening)
  const outside = layout.field.repeats.filter(
    (repeat) => !posts.some(({ from, to }) => from <= repeat.of[0] && repeat.from <= to),
  )
  if (outside.length === layout.field.repeats.length) return posts
  const again = layOut({ ...layout.field, repeats: outside })
  return cut(again, startChances(again), opening)
}

function cut(
  { field, edges }: Layout,
  chances: readonly number[],
  opening: Opening,
): readonly TextPost[] {
  const begun = edges.flatMap((edge, place) =>
    (chances[place] ?? 0) >= startsFrom ? [edge.at] : [],
  )
  const starts = [field.first, ...begun]
  return starts.map((from, index) => {
    const to = lastWord(field.lines, from, (starts[index + 1] ?? field.last + 1) - 1)
    const edited = field.lines.slice(from, to + 1).some(({ text }) => isEditMark(text))
    const quotes = field.repeats.filter((repeat) => repeat.from >= from && repeat.from <= to)
    return {
      from,
      to,
      edited,
      edited_at: null,
      posted_at: null,
      number: null,
      labels: new Set<number>(),
      quotes: quotes.map(asQuote),
      author: index === 0 ? (opening.author?.name ?? null) : null,
      sureness: sureness({ from, to }, edges, chances),
    }
  })
}

const asQuote = ({ from, to, of }: Repeat): TextQuote => ({ from, to, author: null, source: of[0] })

/** How sure it is that the post begins and ends here and is one: the doubts at its edges and inside it together. */
function sureness(
  { from, to }: { readonly from: number; readonly to: number },
  edges: readonly Edge[],
  chances: readonly number[],
): number {
  let sure = 1
  for (const [place, { at }] of edges.entries()) {
    const chance = chances[place] ?? 0
    if (at === from || at === to + 1) sure = Math.min(sure, chance)
    else if (at > from && at <= to) sure = Math.min(sure, 1 - chance)
  }
  return Number(sure.toFixed(2))
}

function lastWord(lines: readonly Line[], from: number, to: number): number {
  let last = to
  while (last > from && textAt(lines, last) === '') last -= 1
  return last
}

/** Title, first author and where the posts begin and end. The author of the first post alone stands above it. */
export function readOpening(lines: readonly Line[]): Opening {
  const title = nextWords(lines, 0, (text) => !isFurniture(text))
  const last = beforeFooter(lines)
  if (title === null) return { title: null, author: null, first: lines.length, last: -1 }
  const first = afterHead(lines, title, last)
  if (first <= title) return { title: null, author: null, first, last }
  return { title: textAt(lines, title), author: readAuthor(lines, title + 1, first), first, last }
}

const headReach = 40

/** The head ends at the first gap of two blank lines, else after its last label or date; a text without a head begins at once. */
function afterHead(lines: readonly Line[], title: number, last: number): number {
  const gap = doubleGap(lines, title + 1, Math.min(title + headReach, last))
  const marked = gap ?? lastMark(lines, title + 1)
  if (marked !== null) return nextWords(lines, marked, anything) ?? last
  const opens = textAt(lines, title).length < 150 && textAt(lines, title + 1) === ''
  return opens ? (nextWords(lines, title + 1, anything) ?? last) : title
}

const anything = (): boolean => true

function doubleGap(lines: readonly Line[], from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    if (textAt(lines, at).length > 120) return null
    if (textAt(lines, at) === '' && textAt(lines, at + 1) === '') return at
  }
  return null
}

/** Behind the last label or date of the first lines. */
function lastMark(lines: readonly Line[], from: number): number | null {
  const found = lines
    .slice(from, from + 19)
    .findLastIndex(({ text }) => isMemberLabel(text) || isDateLine(text))
  return found < 0 ? null : from + found + 1
}

/** A name stands alone between blank lines under the title; dates and values without a label are only told apart where they cannot be mistaken. */
function readAuthor(lines: readonly Line[], from: number, to: number): MemberShown | null {
  const at = nextWords(lines, from, anything) ?? to
  const name = textAt(lines, at)
  const alone = at < to && name.length <= 50 && textAt(lines, at + 1) === ''
  if (!alone || isMemberLabel(name) || isDateLine(name)) return null
  const days = lines.slice(at + 1, to).map(({ text }) => fromWords(text))
  const joined = days.find((day) => day !== null) ?? null
  return { name, source_id: null, joined, location: null, score: null, post_count: null }
}

function nextWords(
  lines: readonly Line[],
  from: number,
  wanted: (text: string) => boolean,
): number | null {
  const found = lines.findIndex(({ text }, at) => at >= from && text !== '' && wanted(text))
  return found < 0 ? null : found
}

const footer = /^(?:.{0,60}\blatest posts|similar threads|ähnliche themen|.{0,60}reply here\.?)$/iu

/** The last line before the page's footer. A footer line inside the text is one only near the end. */
function beforeFooter(lines: readonly Line[]): number {
  const last = beforeAll(lines, lines.length - 1, (text) => text === '' || isFurniture(text))
  const near = Math.floor(lines.length * 0.7)
  const begins = lines.findIndex(
    ({ text }, at) => at > near && textAt(lines, at - 1) === '' && footer.test(text),
  )
  const kept = begins > 0 && begins <= last ? begins - 1 : last
  return beforeAll(lines, kept, (text) => text === '')
}

function beforeAll(lines: readonly Line[], from: number, test: (text: string) => boolean): number {
  let last = from
  while (last >= 0 && test(textAt(lines, last))) last -= 1
  return last
}
