import type { StatedTime } from '../records.ts'
import { fromWords } from '../stated-times.ts'
import type { Anchor } from './anchors.ts'
import { anchorPlace, cardLength, findAnchors } from './anchors.ts'
import { attributedQuotes } from './attributed-quotes.ts'
import { cardAbove } from './cards.ts'
import type { Line } from './lines.ts'
import { isEditMark, isFurniture, isReactions, textAt } from './lines.ts'
import type { TextPost } from './pieces.ts'
import { markSignatures } from './signatures.ts'

/** The words of one post with what stands around them. */
export type Body = {
  readonly from: number
  readonly to: number
  readonly author: string | null
  readonly anchor: Anchor
  readonly posted_at: StatedTime | null
}

/** Whether a text kept the numbers of its posts: one with its date, or a row of them. */
export const isFullForm = (lines: readonly Line[]): boolean => {
  const anchors = findAnchors(lines)
  if (anchors.some(({ posted_at }) => posted_at !== null)) return true
  const inRow = anchors.filter(({ number }, index) => anchors[index - 1]?.number === number - 1)
  return inRow.length > 0 && inRow.length >= anchors.length / 2
}

/** Reads a page's whole text: number, author and date of each post are there and are used before anything is guessed. */
export function readFullForm(lines: readonly Line[]): {
  readonly title: string | null
  readonly posts: readonly TextPost[]
} {
  const anchors = findAnchors(lines)
  const place = anchorPlace(lines, anchors)
  const bodies = anchors.map((anchor, index) => {
    const before = anchors[index - 1]?.at ?? -1
    const after = anchors[index + 1]
    if (place === 'below-words') return bodyAbove(lines, anchor, before)
    return bodyBelow(lines, [anchors[index - 1], anchor, after], place === 'above-all')
  })
  const trimmed = bodies.map((body) => trimBody(lines, body))
  const signed = markSignatures(lines, trimmed)
  const posts = trimmed.map((body, index) => asPost(lines, body, signed[index] ?? new Set()))
  return { title: titleOf(lines, anchors[0]?.at ?? 0), posts: attributedQuotes(lines, posts) }
}

/** Words from the number to the next author's block. */
function bodyBelow(
  lines: readonly Line[],
  [before, anchor, next]: readonly [Anchor | undefined, Anchor, Anchor | undefined],
  cardBelow: boolean,
): Body {
  const card = cardBelow ? cardLength(lines, anchor.at + 1) : 0
  const nextHead =
    next === undefined
      ? lines.length
      : cardBelow
        ? (next.dateAt ?? next.at)
        : cardAbove(lines, next, anchor.at).from
  const author = cardBelow
    ? (lines[anchor.at + 1]?.text ?? null)
    : cardAbove(lines, anchor, before?.at ?? -1).author
  return {
    from: anchor.at + 1 + card,
    to: nextHead - 1,
    author,
    anchor,
    posted_at: anchor.posted_at,
  }
}

/** Words from the line that names the author down to the number (XenForo 1). */
function bodyAbove(lines: readonly Line[], anchor: Anchor, before: number): Body {
  const headed = findLast(lines, before + 1, anchor.at, (text) => signatureAbove(text) !== null)
  if (headed !== null) {
    const signed = signatureAbove(textAt(lines, headed))
    return bodyOf(anchor, [headed + 1, anchor.at - 1], signed)
  }
  const stated = anchor.author === null ? null : { name: anchor.author, at: anchor.posted_at }
  const signed = stated ?? signature(textAt(lines, anchor.at - 1))
  const to = stated === null && signed !== null ? anchor.at - 2 : anchor.at - 1
  const head = signed === null ? null : nameLine(lines, signed.name, [before + 1, anchor.at])
  return bodyOf(anchor, [(head ?? before) + 1, to], signed)
}

const bodyOf = (anchor: Anchor, [from, to]: Lines, signed: Signature | null): Body => ({
  from,
  to,
  anchor,
  author: signed?.name ?? null,
  posted_at: signed?.at ?? null,
})

type Lines = readonly [from: number, to: number]
type Signature = { readonly name: string; readonly at: StatedTime | null }

/** "Ada, Nov 14, 2015 :" above the words. */
const signatureAbove = (text: string): Signature | null =>
  text.endsWith(':') ? signature(text.replace(/\s*:$/, '')) : null

/** "Ada" or "Ada Level: Froyo" above the words. */
const nameLine = (lines: readonly Line[], name: string, [from, to]: Lines): number | null =>
  findFirst(
    lines,
    from,
    to,
    (text) => text === name || (text.startsWith(`${name} `) && text.length < name.length + 40),
  )

function signature(text: string): Signature | null {
  const parts = /^(.{1,50}?), (.{6,40})$/.exec(text)
  const at = parts === null ? null : fromWords(parts[2] ?? '')
  return at === null || parts === null ? null : { name: parts[1] ?? '', at }
}

function findFirst(
  lines: readonly Line[],
  from: number,
  to: number,
  test: (text: string) => boolean,
): number | null {
  for (let at = from; at < to; at += 1) if (test(textAt(lines, at))) return at
  return null
}

function findLast(
  lines: readonly Line[],
  from: number,
  to: number,
  test: (text: string) => boolean,
): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (test(textAt(lines, at))) return at
  return null
}

const isAfterWords = (text: string): boolean =>
  text === '' ||
  isFurniture(text) ||
  isReactions(text) ||
  /^x?\d{1,4}$/.test(text) ||
  /^\d+\s+Reply$/.test(text) ||
  /^(?:see less see more|like x \d+.*|sort by .*|oldest first .*)$/i.test(text)

/** Cuts what stands between the words and the next block: reactions, buttons, and whatever a page puts behind them. */
function trimBody(lines: readonly Line[], body: Body): Body {
  const reactions = findFirst(lines, body.from, body.to + 1, isReactions)
  let to = reactions === null ? body.to : reactions - 1
  const footer = findFirst(lines, body.from, to + 1, (text) =>
    /^(?:you must log in or register|similar threads|not open for further|insert quotes|post reply|share:)/i.test(
      text,
    ),
  )
  if (footer !== null) to = footer - 1
  while (to > body.from && isAfterWords(textAt(lines, to))) to -= 1
  return { ...body, to }
}

function asPost(lines: readonly Line[], body: Body, labels: ReadonlySet<number>): TextPost {
  const edit = findLast(lines, body.from, body.to + 1, isEditMark)
  const said = edit === null ? null : textAt(lines, edit)
  return {
    from: body.from,
    to: body.to,
    labels,
    author: body.author,
    posted_at: body.posted_at,
    number: body.anchor.number,
    quotes: [],
    edited: edit !== null || body.anchor.edited,
    edited_at: said === null ? null : fromWords(said.replace(/^\D*?(?=\p{L}{3,}\.? \d|\d)/u, '')),
    sureness: body.author === null ? 0.9 : 0.97,
  }
}

/** The line above "Thread starter", else none: a page's text has no other sure mark of its title. */
function titleOf(lines: readonly Line[], first: number): string | null {
  const starter = findFirst(lines, 0, first, (text) =>
    /^(?:thread starter|erstellt von|auteur de la discussion|autor del tema|jump to latest)\b/i.test(
      text,
    ),
  )
  return starter === null ? null : (lines[starter - 1]?.text ?? null)
}
