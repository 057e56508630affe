import type { StatedTime } from '../records.ts'
import { fromWords, isDateLine } from '../stated-times.ts'
import { textAt } from './lines.ts'
import type { Line } from './lines.ts'

/** The line of a full text that carries a post's number: "#3", "#3 · Aug 5, 2023 (Edited)", "#3 ada, Aug 5, 2023", "08-05-2023, 10:00 #3". */
export type Anchor = {
  readonly at: number
  readonly number: number
  /** The date beside the number or on a line of its own just above. */
  readonly posted_at: StatedTime | null
  readonly dateAt: number | null
  readonly author: string | null
  readonly edited: boolean
}

/** Where the number stands: after the author's block and before the words, before both, or after the words. */
export type AnchorPlace = 'above-words' | 'above-all' | 'below-words'

/** The anchors of a text; lines that look like one but fit no row of numbers (a list in a post) are left out. */
export function findAnchors(lines: readonly Line[]): readonly Anchor[] {
  const found = lines.flatMap((_, at) => anchorAt(lines, at) ?? [])
  const dated = found.filter(({ posted_at }) => posted_at !== null)
  return distinct(dated.length >= found.length / 2 ? withFollowers(found) : found)
}

/** Those with a date, and those that go on with the number after the one before: "Yesterday" is no date but a post all the same. */
function withFollowers(found: readonly Anchor[]): readonly Anchor[] {
  let last: number | null = null
  return found.filter(({ posted_at, number }) => {
    const kept = posted_at !== null || number === (last ?? 0) + 1
    if (kept) last = number
    return kept
  })
}

function anchorAt(lines: readonly Line[], at: number): Anchor | null {
  const text = textAt(lines, at)
  const parts =
    /^#(\d[\d,.]*)(?:\s*·\s*|\s+)?(.*)$/.exec(text) ??
    turned(/^(.{6,40}?)\s+#(\d[\d,.]*)$/.exec(text))
  if (parts === null) return null
  const [, digits = '', rest = ''] = parts
  const bare = { at, number: Number(digits.replace(/\D/g, '')), author: null, edited: false }
  if (rest.trim() === '') return { ...bare, ...dateAbove(lines, at) }
  const beside = rest.trim().replace(/\s*\(edited\)$/i, '')
  const edited = beside !== rest.trim()
  const signed = signedDate(beside)
  if (signed !== null) return { ...bare, ...signed, dateAt: at, edited }
  const day = beside.length > 40 ? null : fromWords(beside)
  return day === null ? null : { ...bare, posted_at: day, dateAt: at, edited }
}

/** "pelex, May 26, 2025": but "May 26" before a comma is the day, not a name. */
function signedDate(
  text: string,
): { readonly author: string; readonly posted_at: StatedTime } | null {
  const named = /^(.+?), (.+)$/.exec(text)
  const author = named?.[1]
  if (author === undefined || fromWords(author) !== null || !monthless(author)) return null
  const day = fromWords(named?.[2] ?? '')
  return day === null ? null : { author, posted_at: day }
}

const turned = (parts: RegExpExecArray | null): readonly string[] | null =>
  parts === null ? null : ['', parts[2] ?? '', parts[1] ?? '']

/** "May 26" before a comma is the day, not a name. */
const monthless = (text: string): boolean => fromWords(`${text}, 2020`) === null

/** The date stands one to three lines above: "Staff" or an edit mark can come between. */
function dateAbove(
  lines: readonly Line[],
  at: number,
): { readonly posted_at: StatedTime | null; readonly dateAt: number | null } {
  for (let above = at - 1; above >= Math.max(0, at - 3); above -= 1) {
    const text = textAt(lines, above)
    if (isDateLine(text)) return { posted_at: fromWords(text), dateAt: above }
  }
  return { posted_at: null, dateAt: null }
}

function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  const seen = new Set<number>()
  const once = anchors.filter(({ number }) => !seen.has(number) && seen.add(number).size > 0)
  const lowest = Math.min(...once.map(({ number }) => number))
  // A page shows a row of numbers; a stray one far outside it belongs to somebody's words.
  return once.filter(({ number }) => number - lowest < Math.max(200, once.length * 4))
}

/** How this text places its numbers, as most of them show. */
export function anchorPlace(lines: readonly Line[], anchors: readonly Anchor[]): AnchorPlace {
  const most = (test: (anchor: Anchor) => boolean): boolean =>
    anchors.filter(test).length > anchors.length / 2
  if (most(({ author }) => author !== null)) return 'below-words'
  const signedAbove = most(
    ({ at }) =>
      /^.{2,50}, .*\d/.test(textAt(lines, at - 1)) &&
      fromWords(textAt(lines, at - 1)) !== null &&
      monthless(textAt(lines, at - 1).split(',')[0] ?? ''),
  )
  if (signedAbove) return 'below-words'
  if (most(({ dateAt }) => dateAt === null)) return 'below-words'
  return most(({ at }) => cardLength(lines, at + 1) > 0) &&
    !most(({ dateAt }) => isNumber(lines[(dateAt ?? 0) - 1]?.text))
    ? 'above-all'
    : 'above-words'
}

const isNumber = (text: string | undefined): boolean => /^[\d.,]+[KM]?$/.test(text ?? '')

/** How many lines from here are an author's block: short lines ending in counts; 0 when it is none. */
export function cardLength(lines: readonly Line[], from: number): number {
  let length = 0
  for (let step = 0; step < 10; step += 1) {
    const text = textAt(lines, from + step)
    if (text.length > 40) break
    if (step > 0 && isNumber(text)) length = step + 1
    else if (length > 0) break
  }
  return length
}
