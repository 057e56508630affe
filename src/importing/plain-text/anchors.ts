import type { StatedTime } from '../records.ts'
import { fromWords, isDateLine } from '../stated-times.ts'
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
  const kept = dated.length >= found.length / 2 ? dated : found
  return distinct(kept)
}

function anchorAt(lines: readonly Line[], at: number): Anchor | null {
  const text = lines[at]?.text ?? ''
  const parts = /^#(\d[\d,.]*)(?:\s*·\s*|\s+)?(.*)$/.exec(text) ?? turned(/^(.{6,40}?)\s+#(\d[\d,.]*)$/.exec(text))
  if (parts === null) return null
  const number = Number((parts[1] ?? '').replace(/\D/g, ''))
  const rest = (parts[2] ?? '').trim()
  if (rest === '') return { at, number, author: null, edited: false, ...dateAbove(lines, at) }
  const edited = /\(edited\)$/i.test(rest)
  const named = /^(.+?), (.+)$/.exec(rest)
  const day = fromWords(rest.replace(/\s*\(edited\)$/i, ''))
  const signed = named !== null && fromWords(named[1] ?? '') === null && monthless(named[1] ?? '') ? fromWords(named[2] ?? '') : null
  if (signed !== null) return { at, number, posted_at: signed, dateAt: at, author: named?.[1] ?? null, edited }
  return day === null || rest.length > 45 ? null : { at, number, posted_at: day, dateAt: at, author: null, edited }
}

const turned = (parts: RegExpExecArray | null): readonly string[] | null => (parts === null ? null : ['', parts[2] ?? '', parts[1] ?? ''])

/** "May 26" before a comma is the day, not a name. */
const monthless = (text: string): boolean => fromWords(`${text}, 2020`) === null

/** The date stands one to three lines above: "Staff" or an edit mark can come between. */
function dateAbove(lines: readonly Line[], at: number): { readonly posted_at: StatedTime | null; readonly dateAt: number | null } {
  for (let above = at - 1; above >= Math.max(0, at - 3); above -= 1) {
    const text = lines[above]?.text ?? ''
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
  const most = (test: (anchor: Anchor) => boolean): boolean => anchors.filter(test).length > anchors.length / 2
  if (most(({ author }) => author !== null)) return 'below-words'
  const signedAbove = most(({ at }) => /^.{2,50}, .*\d/.test(lines[at - 1]?.text ?? '') && fromWords(lines[at - 1]?.text ?? '') !== null && monthless((lines[at - 1]?.text ?? '').split(',')[0] ?? ''))
  if (signedAbove) return 'below-words'
  if (most(({ dateAt }) => dateAt === null)) return 'below-words'
  return most(({ at }) => cardLength(lines, at + 1) > 0) && !most(({ dateAt }) => isNumber(lines[(dateAt ?? 0) - 1]?.text)) ? 'above-all' : 'above-words'
}

const isNumber = (text: string | undefined): boolean => /^[\d.,]+[KM]?$/.test(text ?? '')

/** How many lines from here are an author's block: short lines ending in counts; 0 when it is none. */
export function cardLength(lines: readonly Line[], from: number): number {
  let length = 0
  for (let step = 0; step < 10; step += 1) {
    const text = lines[from + step]?.text ?? ''
    if (text.length > 40) break
    if (step > 0 && isNumber(text)) length = step + 1
    else if (length > 0) break
  }
  return length
}
