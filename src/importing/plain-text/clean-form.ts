import type { MemberShown } from '../records.ts'
import { fromWords } from '../stated-times.ts'
import type { Edge, Layout } from './edges.ts'
import { layOut } from './edges.ts'
import type { Line } from './lines.ts'
import { isEditMark, isFurniture, isMemberLabel } from './lines.ts'
import type { TextPost, TextQuote } from './pieces.ts'
import type { Repeat } from './repeats.ts'
import { findRepeats } from './repeats.ts'
import { startChances, startsFrom } from './starts.ts'

/** What a text says before its first post. */
export type Opening = { readonly title: string | null; readonly author: MemberShown | null; readonly first: number; readonly last: number }

/** Reads a text whose names, dates and attributions were taken out: only words, repeated words and line breaks are left. */
export function readCleanForm(lines: readonly Line[]): { readonly opening: Opening; readonly posts: readonly TextPost[] } {
  const opening = readOpening(lines)
  const { first, last, title } = opening
  if (first > last) return { opening, posts: [] }
  const xenforo = lines.some(({ text }) => /^(?:what's new|reaction score|top bottom|last edited:)$/i.test(text))
  const repeats = findRepeats(lines, first, last)
  const layout = layOut({ lines, first, last, title, xenforo, repeats })
  return { opening, posts: settle(layout, opening) }
}

/** Posts from the chances; a quote whose words turn out to stand in the same post is none, and then the chances are asked again. */
function settle(layout: Layout, opening: Opening): readonly TextPost[] {
  const chances = startChances(layout)
  const posts = cut(layout, chances, opening)
  const outside = layout.field.repeats.filter((repeat) => !posts.some(({ from, to }) => from <= repeat.of[0] && repeat.from <= to))
  if (outside.length === layout.field.repeats.length) return posts
  const again = layOut({ ...layout.field, repeats: outside })
  return cut(again, startChances(again), opening)
}

function cut({ field, edges }: Layout, chances: readonly number[], opening: Opening): readonly TextPost[] {
  const starts = [field.first, ...edges.flatMap((edge, place) => ((chances[place] ?? 0) >= startsFrom ? [edge.at] : []))]
  return starts.map((from, index) => {
    const to = lastWord(field.lines, from, (starts[index + 1] ?? field.last + 1) - 1)
    const edited = field.lines.slice(from, to + 1).some(({ text }) => isEditMark(text))
    return {
      ...{ from, to, edited, edited_at: null, posted_at: null, number: null, labels: new Set<number>() },
      quotes: field.repeats.filter((repeat) => repeat.from >= from && repeat.from <= to).map(asQuote),
      author: index === 0 ? (opening.author?.name ?? null) : null,
      sureness: sureness({ from, to }, edges, chances),
    }
  })
}

const asQuote = ({ from, to, of }: Repeat): TextQuote => ({ from, to, author: null, source: of[0] })

/** How sure it is that the post begins and ends here and is one: the doubts at its edges and inside it together. */
function sureness({ from, to }: { readonly from: number; readonly to: number }, edges: readonly Edge[], chances: readonly number[]): number {
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
  while (last > from && lines[last]?.text === '') last -= 1
  return last
}

/** Title, first author and where the posts begin and end. The author of the first post alone stands above it. */
export function readOpening(lines: readonly Line[]): Opening {
  const title = nextWords(lines, 0, (text) => !isFurniture(text))
  const last = beforeFooter(lines)
  if (title === null || lines[title]?.text === undefined) return { title: null, author: null, first: lines.length, last: -1 }
  const body = afterHead(lines, title, last)
  const author = body > title ? readAuthor(lines, title + 1, body) : null
  return { title: body > title ? (lines[title]?.text ?? null) : null, author, first: body, last }
}

const headReach = 40

/** The head ends at the first gap of two blank lines, else after its last label or date; a text without a head begins at once. */
function afterHead(lines: readonly Line[], title: number, last: number): number {
  for (let at = title + 1; at < Math.min(title + headReach, last); at += 1) {
    if ((lines[at]?.text ?? '').length > 120) break
    if (lines[at]?.text === '' && lines[at + 1]?.text === '') return nextWords(lines, at, () => true) ?? last
  }
  const marked = lines.slice(title + 1, title + 20).findLastIndex(({ text }) => isMemberLabel(text) || (text.length < 30 && fromWords(text) !== null))
  if (marked >= 0) return nextWords(lines, title + 2 + marked, () => true) ?? last
  const opens = (lines[title]?.text ?? '').length < 150 && lines[title + 1]?.text === ''
  return opens ? (nextWords(lines, title + 1, () => true) ?? last) : title
}

/** A name stands alone between blank lines under the title; dates and values without a label are only told apart where they cannot be mistaken. */
function readAuthor(lines: readonly Line[], from: number, to: number): MemberShown | null {
  const at = nextWords(lines, from, () => true)
  const name = at === null || at >= to ? undefined : lines[at]?.text
  if (at === null || name === undefined || name.length > 50 || isMemberLabel(name) || fromWords(name) !== null || lines[at + 1]?.text !== '') return null
  const head = lines.slice(at + 1, to).map(({ text }) => text)
  const joined = head.map((text) => fromWords(text)).find((day) => day !== null) ?? null
  return { name, source_id: null, joined, location: null, score: null, post_count: null }
}

function nextWords(lines: readonly Line[], from: number, wanted: (text: string) => boolean): number | null {
  const found = lines.findIndex(({ text }, at) => at >= from && text !== '' && wanted(text))
  return found < 0 ? null : found
}

/** The last line before the page's footer. A footer line inside the text is one only near the end or with nothing but footer after it. */
function beforeFooter(lines: readonly Line[]): number {
  let last = lines.length - 1
  while (last >= 0 && (lines[last]?.text === '' || isFurniture(lines[last]?.text ?? ''))) last -= 1
  const near = Math.floor(lines.length * 0.7)
  const cut = lines.findIndex(({ text }, at) => at > near && lines[at - 1]?.text === '' && /^(?:.{0,60}\blatest posts|similar threads|ähnliche themen|.{0,60}reply here\.?)$/iu.test(text))
  if (cut > 0 && cut <= last) last = cut - 1
  while (last >= 0 && lines[last]?.text === '') last -= 1
  return last
}
