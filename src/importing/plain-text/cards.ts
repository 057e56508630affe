import { isDateLine } from '../stated-times.ts'
import type { Anchor } from './anchors.ts'
import type { Line } from './lines.ts'
import { isEditMark, isFurniture, isMemberLabel, isReactions, textAt } from './lines.ts'

/** The block about an author above a post's number: where it begins and whom it names. */
export type Card = { readonly from: number; readonly author: string | null }

/** What may stand in a block: a name, titles, labels, values, a date. Longer lines are words of the post before. */
const longest = 60
const mostLines = 24

/** Finds the block whose last line is the number, not reaching above `before`. */
export function cardAbove(lines: readonly Line[], anchor: Anchor, before: number): Card {
  const end = anchor.dateAt === anchor.at || anchor.dateAt === null ? anchor.at : anchor.dateAt
  const limit = Math.max(before + 1, end - mostLines)
  const ended = lastBefore(
    lines,
    limit,
    end,
    (text) => isReactions(text) || isEditMark(text) || isButtons(text),
  )
  if (ended !== null) return named(lines, ended + 1, end)
  const letter = lastBefore(lines, limit, end, (text, at) => isAvatar(text, textAt(lines, at + 1)))
  if (letter !== null) return { from: letter, author: name(lines[letter + 1]?.text) }
  const first = firstLabel(lines, limit, end)
  return above(lines, first, limit)
}

function lastBefore(
  lines: readonly Line[],
  from: number,
  to: number,
  test: (text: string, at: number) => boolean,
): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (test(textAt(lines, at), at)) return at
  return null
}

const isButtons = (text: string): boolean =>
  /^(?:reply|save share|reply quote like|like x \d+|\d+\s+reply|oldest first .*|sort by .*|next last|go)$/i.test(
    text,
  )

/** A picture drawn from a letter leaves that letter above the name. */
const isAvatar = (text: string, next: string): boolean =>
  text.length <= 2 &&
  text !== '' &&
  next.toLowerCase().startsWith(text.toLowerCase()) &&
  next.length > text.length &&
  !/^\d+$/.test(text)

/** The name is the first line of the block that is no furniture, count or drawn letter. */
function named(lines: readonly Line[], from: number, end: number): Card {
  for (let at = from; at < end; at += 1) {
    const text = textAt(lines, at)
    if (
      text === '' ||
      isFurniture(text) ||
      isButtons(text) ||
      /^x?\d{1,4}$/.test(text) ||
      /^OP$|^[^\p{L}\p{N}]+$/u.test(text) ||
      isAvatar(text, textAt(lines, at + 1))
    )
      continue
    return { from, author: name(text) }
  }
  return { from, author: null }
}

const name = (text: string | undefined): string | null => {
  const bare = (text ?? '').replace(/\s+(?:discussion starter|thread starter|op)$/i, '').trim()
  return bare === '' || bare.length > 50 ? null : bare
}

/** The topmost line of labels and values above the date; the date's own line when there are none. */
function firstLabel(lines: readonly Line[], limit: number, end: number): number {
  let first = end
  for (let at = end - 1; at >= limit; at -= 1) {
    const text = textAt(lines, at)
    if (text.length > longest) break
    if (isMemberLabel(text) || isCard(text) || isDateLine(text) || /^[\d.,]+[KM]?$/.test(text))
      first = at
  }
  return first
}

const isCard = (text: string): boolean => /^[\d.,]+K?\s+posts?\s+·\s+Joined\s+\d{4}$/i.test(text)

/**
 * Above the labels stand the titles and above them the name. Titles come back from block to block; one that
 * does not is told from the last words of the post before by being short and no sentence.
 */
function above(lines: readonly Line[], first: number, limit: number): Card {
  const known = knownAbove(lines, first, limit)
  if (known !== null) return { from: known, author: textAt(lines, known) }
  const lower = belowTitles(lines, first - 1, limit)
  if (lower < limit || !isShort(textAt(lines, lower))) {
    return { from: Math.max(lower + 1, limit), author: null }
  }
  const twoLines = lower > limit && isShort(textAt(lines, lower - 1))
  if (!twoLines) return { from: lower, author: textAt(lines, lower) }
  // Under a title the page repeats, either line can be the name. Without one the lower is the title the board always prints.
  const titled = lower < first - 1
  return { from: lower - 1, author: titled ? null : nameLike(textAt(lines, lower - 1)) }
}

function knownAbove(lines: readonly Line[], first: number, limit: number): number | null {
  const known = knownNames(lines)
  for (let at = first - 1; at >= Math.max(limit, first - 5); at -= 1) {
    const text = textAt(lines, at)
    if (text.length > longest || isSentence(text)) return null
    if (known.has(text)) return at
  }
  return null
}

/** Up over the titles: lines that come back on the page and have a short line above them nearly each time. A name that comes back stands below words. */
function belowTitles(lines: readonly Line[], from: number, limit: number): number {
  let at = from
  while (at > limit) {
    const places = facts(lines).places.get(textAt(lines, at)) ?? []
    if (
      places.length < 2 ||
      places.filter((place) => isShort(lines[place - 1]?.text)).length < 0.8 * places.length
    )
      break
    at -= 1
  }
  return at
}

const nameLike = (text: string | undefined): string | null =>
  text !== undefined && text.split(' ').length <= 2 ? text : null
const isSentence = (text: string): boolean => /[.!?…:,;)]$/.test(text) || text.split(' ').length > 6
const isShort = (text: string | undefined): boolean =>
  text !== undefined &&
  text !== '' &&
  text.length <= 30 &&
  !isSentence(text) &&
  !/^https?:|^#|^@/.test(text)

const seen = new WeakMap<
  readonly Line[],
  { readonly names: ReadonlySet<string>; readonly places: ReadonlyMap<string, readonly number[]> }
>()

const knownNames = (lines: readonly Line[]): ReadonlySet<string> => facts(lines).names

/** Names the page itself shows to be names ("ada said:", "Reactions: ada and bo"), and where each line stands. */
function facts(lines: readonly Line[]) {
  const found = seen.get(lines)
  if (found !== undefined) return found
  const names = new Set<string>()
  const places = new Map<string, number[]>()
  for (const [at, { text }] of lines.entries()) {
    for (const who of namesIn(text)) names.add(who)
    if (isAvatar(text, textAt(lines, at + 1))) names.add(textAt(lines, at + 1))
    places.set(text, [...(places.get(text) ?? []), at])
  }
  const made = { names, places }
  seen.set(lines, made)
  return made
}

function namesIn(text: string): readonly string[] {
  const said = /^(.{1,50}) (?:said|wrote|schrieb):/.exec(text)?.[1]
  const starter = /^Thread starter (.{1,50})$/i.exec(text)?.[1]
  const liked = isReactions(text)
    ? text.replace(/^[^:]*:\s/, '').replace(/\s+likes? this\.$/, '')
    : null
  const list =
    liked?.split(/, | and /).filter((who) => !/^\d+ others?$|^\d+ other person$/.test(who)) ?? []
  return [
    ...(said === undefined ? [] : [said]),
    ...(starter === undefined ? [] : [starter]),
    ...list,
  ]
}
