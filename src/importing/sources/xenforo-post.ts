import type { Element } from '../dom.ts'
import { attribute, below, innerSource, isWithin, line, words } from '../dom.ts'
import type { PostRecord, StatedTime } from '../records.ts'
import { fromIso, fromUnix, fromWords } from '../stated-times.ts'
import type { PostRegion } from './post-regions.ts'
import { cue } from './post-regions.ts'
import { readMember } from './xenforo-member.ts'
import type { Reading } from './xenforo-page.ts'
import { outermostQuotes, readQuote } from './xenforo-quote.ts'

/** Stands in a body's HTML where a quote was; the number counts the post's quotes from 1. */
export const quoteHole = (ordinal: number): string => `<p>\uE000quote:${String(ordinal)}\uE001</p>`

/** One post of the page; null when it has no body to read. */
export function readPost(reading: Reading, region: PostRegion): PostRecord | null {
  const { cues } = reading
  const body = bodyOf(reading, region)
  if (body === undefined) return null
  const outside = aroundBody(region, body)
  const quotes = outermostQuotes(body, cues)
  const read = quotes.map((quote) => readQuote(reading, quote))
  const member = readMember(reading, outside)
  const edit = outside.own.find(cues.edited) ?? null
  const holes = new Set(quotes)
  return {
    kind: 'post',
    file: reading.file,
    thread: reading.thread,
    source_id: cues.postId(region.root) ?? idInLinks(outside),
    number: readNumber(reading, outside),
    index: 0,
    author: member?.name ?? null,
    author_source_id: member?.source_id ?? null,
    posted_at: postedAt(reading, outside),
    edited_at: edit === null ? null : timeWithin(reading, edit),
    lines: null,
    quotes: read,
    text: words(body, (element) => holes.has(element) || cues.furniture(element)),
    body: { form: 'html', html: innerSource(reading.page, body, quotes, (hole) => quoteHole(hole + 1)) },
    member,
    edited: edit !== null || /\(edited\)/i.test(line(cue(outside, ...cues.time)) ?? ''),
    sureness: 1,
  }
}

function bodyOf({ cues }: Reading, region: PostRegion): Element | undefined {
  return cue(region, ...cues.body.map((match) => (element: Element) => match(element) && !cues.notBody(element) && !isWithin(element, cues.notBody, region.root)))
}

function aroundBody(region: PostRegion, body: Element): PostRegion {
  const inside = new Set([body, ...below(body)])
  return { ...region, own: region.own.filter((element) => !inside.has(element)), after: region.after.filter((element) => !inside.has(element)) }
}

function idInLinks(region: PostRegion): string | null {
  for (const element of region.own) {
    const found = /(?:#|\/)post-(\d+)|\/posts\/(\d+)/.exec(element.attribs['href'] ?? '')
    if (found !== null) return found[1] ?? found[2] ?? null
  }
  return null
}

function readNumber({ cues }: Reading, region: PostRegion): number | null {
  for (const match of cues.number) {
    for (const element of region.own) {
      const found = match(element) ? /^#\s?(\d[\d.,\s]*)$/.exec(line(element) ?? '') : null
      if (found !== null) return Number((found[1] ?? '').replace(/\D/g, ''))
    }
  }
  return null
}

function postedAt(reading: Reading, region: PostRegion): StatedTime | null {
  const { cues } = reading
  for (const match of cues.time) {
    for (const element of region.own) {
      if (!match(element) || isWithin(element, cues.edited, region.root)) continue
      const at = timeOf(reading, element)
      if (at !== null) return at
    }
  }
  return null
}

function timeWithin(reading: Reading, element: Element): StatedTime | null {
  for (const inner of below(element)) {
    const at = timeOf(reading, inner)
    if (at !== null) return at
  }
  return fromWords(line(element)?.replace(/^[^:]*:\s*/, '') ?? null, reading.order)
}

/** The moment an element states, the exact forms first. */
export function timeOf({ order }: Reading, element: Element): StatedTime | null {
  const unix = ['data-time', 'data-timestamp', 'california-data-time'].map((name) => fromUnix(attribute(element, name))).find((at) => at !== null)
  const datetime = fromIso(attribute(element, 'datetime'))
  if (datetime?.endsWith('Z') === true) return datetime
  if (unix !== undefined && unix !== null) return unix
  if (datetime !== null) return datetime
  const shown = element.name === 'time' || element.name === 'abbr' || /DateTime|u-dt/.test(element.attribs['class'] ?? '')
  return shown ? (fromWords(attribute(element, 'title'), order) ?? fromWords(line(element), order)) : null
}
