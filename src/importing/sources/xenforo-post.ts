import type { Element } from '../dom.ts'
import { attribute, below, hasClass, innerSource, isWithin, line, words } from '../dom.ts'
import { quoteHole } from '../quote-holes.ts'
import type { MemberShown, PostRecord, StatedTime } from '../records.ts'
import type { DayOrder } from '../stated-times.ts'
import { fromIso, fromUnix, fromWords } from '../stated-times.ts'
import type { PostRegion } from './post-regions.ts'
import { cue } from './post-regions.ts'
import { readMember } from './xenforo-member.ts'
import type { Reading } from './xenforo-page.ts'
import { outermostQuotes, readQuote } from './xenforo-quote.ts'

/** One post of the page; null when it has no body to read. */
export function readPost(reading: Reading, region: PostRegion): PostRecord | null {
  const { cues, page } = reading
  const body = bodyOf(reading, region)
  if (body === undefined) return null
  const outside = aroundBody(region, body)
  const quotes = outermostQuotes(body, cues)
  const holes = new Set(quotes)
  const html = innerSource(page, body, quotes, (hole) => quoteHole(hole + 1))
  return {
    kind: 'post',
    file: reading.file,
    thread: reading.thread,
    source_id: cues.postId(region.root) ?? idInLinks(outside),
    number: readNumber(reading, outside),
    index: 0,
    ...writer(readMember(reading, outside)),
    posted_at: postedAt(reading, outside),
    ...editing(reading, outside),
    lines: null,
    quotes: quotes.map((quote) => readQuote(reading, quote)),
    text: words(body, (element) => holes.has(element) || cues.furniture(element)),
    body: { form: 'html', html },
    sureness: 1,
  }
}

const writer = (member: MemberShown | null) => ({
  author: member?.name ?? null,
  author_source_id: member?.source_id ?? null,
  member,
})

/** Some skins only say "(Edited)" beside the date. */
function editing(reading: Reading, outside: PostRegion) {
  const { cues } = reading
  const mark = outside.own.find(cues.edited)
  if (mark !== undefined) return { edited: true, edited_at: timeWithin(reading, mark) }
  const beside = line(cue(outside, ...cues.time)) ?? ''
  return { edited: /\(edited\)/i.test(beside), edited_at: null }
}

function bodyOf({ cues }: Reading, region: PostRegion): Element | undefined {
  return cue(
    region,
    ...cues.body.map(
      (match) => (element: Element) =>
        match(element) && !cues.notBody(element) && !isWithin(element, cues.notBody, region.root),
    ),
  )
}

function aroundBody(region: PostRegion, body: Element): PostRegion {
  const inside = new Set([body, ...below(body)])
  return {
    ...region,
    own: region.own.filter((element) => !inside.has(element)),
    after: region.after.filter((element) => !inside.has(element)),
  }
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
    for (const element of around(region)) {
      const found = match(element) ? /^#\s?(\d[\d.,\s]*)$/.exec(line(element) ?? '') : null
      if (found !== null) return Number((found[1] ?? '').replace(/\D/g, ''))
    }
  }
  return null
}

/** What belongs to the post, first what is inside it for certain; after the last post the rest of the page follows, so that is not searched far. */
const around = ({ own, after }: PostRegion): readonly Element[] => [...own, ...after.slice(0, 200)]

function postedAt(reading: Reading, region: PostRegion): StatedTime | null {
  const { cues } = reading
  for (const match of cues.time) {
    for (const element of around(region)) {
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
  const datetime = fromIso(attribute(element, 'datetime'))
  if (datetime?.endsWith('Z') === true) return datetime
  const unix = unixNames.map((name) => fromUnix(attribute(element, name)))
  return unix.find((at) => at !== null) ?? datetime ?? inWords(element, order)
}

const unixNames = ['data-time', 'data-timestamp', 'california-data-time']

function inWords(element: Element, order: DayOrder): StatedTime | null {
  const shown = /^(?:time|abbr)$/.test(element.name) || hasClass(element, 'DateTime', 'u-dt')
  if (!shown) return null
  return fromWords(attribute(element, 'title'), order) ?? fromWords(line(element), order)
}
