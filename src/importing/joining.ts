import { inOrder } from './ordering.ts'
import { fold } from './plain-text/lines.ts'
import type { PageRead, PostRecord, QuoteRecord, ThreadRecord } from './records.ts'

/** A thread with the posts of all its pages that were read, in order. */
export type ThreadRead = {
  /** The same for every page of the thread, also in a later run. */
  readonly key: string
  readonly thread: ThreadRecord
  readonly posts: readonly PostRecord[]
  /** Captures left out, because another of the same post counts. */
  readonly repeated: number
}

/** Joins pages of one thread, takes a post that was captured twice once, and ties quotes to the posts they quote. */
export function joinPages(pages: readonly PageRead[]): readonly ThreadRead[] {
  const groups = new Map<string, PageRead[]>()
  for (const page of pages) {
    const key = threadKey(page.thread)
    groups.set(key, [...(groups.get(key) ?? []), page])
  }
  return [...groups].map(([key, group]) => {
    const ordered = group.toSorted((a, b) => (a.thread.page ?? 1) - (b.thread.page ?? 1))
    const [first, ...others] = ordered.map(({ thread }) => thread)
    if (first === undefined) throw new Error('a group of pages has a page')
    const thread = others.reduce(merged, first)
    const { kept, repeated } = once(ordered)
    return { key, thread, posts: tieQuotes(inOrder(kept)), repeated }
  })
}

/** The thread's id on its site; a page that says neither is known by what it says, a text by its file. */
function threadKey({ fingerprint, site, source_id, title, url, file }: ThreadRecord): string {
  if (fingerprint !== null) return `text ${fingerprint}`
  if (source_id !== null) return `${site ?? ''} ${source_id}`
  return url === null
    ? `${site ?? ''} ${title ?? file}`
    : `address ${url.replace(/[?#].*$|\/page-\d+\/?$/, '')}`
}

const merged = (one: ThreadRecord, other: ThreadRecord): ThreadRecord => ({
  ...one,
  title: one.title ?? other.title,
  boards: one.boards.length > 0 ? one.boards : other.boards,
  board_source_ids: one.boards.length > 0 ? one.board_source_ids : other.board_source_ids,
  last_page: Math.max(one.last_page ?? 0, other.last_page ?? 0) || null,
})

/** Of two captures of a post the one edited later counts. Posts without an id are the same where two pages print the same number. */
function once(pages: readonly PageRead[]): {
  readonly kept: readonly PostRecord[]
  readonly repeated: number
} {
  const kept = new Map<string, PostRecord>()
  const captures = oneOfEach(pages)
  for (const [key, post] of captures.flatMap(({ posts }, nth) => keyed(posts, nth))) {
    const known = kept.get(key)
    if (known === undefined || (post.edited_at ?? '') > (known.edited_at ?? '')) kept.set(key, post)
  }
  const all = pages.reduce((sum, { posts }) => sum + posts.length, 0)
  return { kept: [...kept.values()], repeated: all - kept.size }
}

/** Pages with one fingerprint are one capture, whatever the files are called. */
function oneOfEach(pages: readonly PageRead[]): readonly PageRead[] {
  const known = new Set<string>()
  return pages.filter(({ thread: { fingerprint } }) => {
    if (fingerprint === null) return true
    if (known.has(fingerprint)) return false
    known.add(fingerprint)
    return true
  })
}

/** A number that one page prints twice was misread: such posts are known by their place. */
function keyed(
  posts: readonly PostRecord[],
  nth: number,
): readonly (readonly [string, PostRecord])[] {
  const printed = new Set<number>()
  return posts.map((post, place) => {
    const { source_id, number } = post
    if (source_id !== null) return [`post ${source_id}`, post]
    if (number === null || printed.has(number))
      return [`place ${String(nth)} ${String(place)}`, post]
    printed.add(number)
    return [`number ${String(number)}`, post]
  })
}

/** By id where the page names it, else by who said the words. */
function tieQuotes(posts: readonly PostRecord[]): readonly PostRecord[] {
  const byId = new Map(
    posts.flatMap((post) =>
      post.source_id === null ? [] : [[post.source_id, post.index] as const],
    ),
  )
  const folded = posts.map(({ text }) => fold(text))
  return posts.map((post) => {
    if (post.quotes.length === 0) return post
    return {
      ...post,
      quotes: post.quotes.map((quote) => tie(quote, post, { posts, byId, folded })),
    }
  })
}

type Known = {
  readonly posts: readonly PostRecord[]
  readonly byId: ReadonlyMap<string, number>
  readonly folded: readonly string[]
}

function tie(quote: QuoteRecord, post: PostRecord, { posts, byId, folded }: Known): QuoteRecord {
  if (quote.index !== null) return quote
  if (quote.source_id !== null) return { ...quote, index: byId.get(quote.source_id) ?? null }
  const words = fold(quote.text)
  if (words.length < shortestTie) return quote
  const found = posts.find(
    (candidate, place) =>
      candidate.index < post.index &&
      candidate.author === quote.author &&
      (folded[place] ?? '').includes(words),
  )
  return found === undefined ? quote : { ...quote, index: found.index }
}

/** Fewer letters than these stand in too many posts to say which one was meant. */
const shortestTie = 8
