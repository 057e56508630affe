import { createHash } from 'node:crypto'

import { isBodiesForm, readBodiesForm } from '../plain-text/bodies-form.ts'
import { readCleanForm } from '../plain-text/clean-form.ts'
import { isFullForm, readFullForm } from '../plain-text/full-form.ts'
import type { Line } from '../plain-text/lines.ts'
import { isFurniture, isMemberLabel, toLines, textAt } from '../plain-text/lines.ts'
import type { TextPost } from '../plain-text/pieces.ts'
import { cutPieces } from '../plain-text/pieces.ts'
import type { Blocks, Doubt, MemberShown, PageRead, PostRecord, ThreadRecord } from '../records.ts'

type Reading = {
  readonly title: string | null
  readonly author: MemberShown | null
  readonly posts: readonly TextPost[]
  readonly head: number
}

/** Reads the text that was taken from a page: whole, cleaned of names and dates, or bodies only. */
export function readPlainText(file: string, source: string): PageRead {
  const lines = toLines(source)
  const reading = readForm(source, lines)
  const thread = threadOf(file, source, reading.title)
  const posts = reading.posts.map((post, index) =>
    asRecord({ file, thread: thread.source_id ?? file, lines, reading }, post, index),
  )
  return { file, software: 'plain-text', thread, posts, ...countLines(file, lines, reading) }
}

function readForm(source: string, lines: readonly Line[]): Reading {
  if (isBodiesForm(source))
    return { title: null, author: null, posts: readBodiesForm(source, lines), head: 0 }
  if (isFullForm(lines)) {
    const { title, posts } = readFullForm(lines)
    return { title, author: null, posts: byNumber(posts), head: posts[0]?.from ?? lines.length }
  }
  const { opening, posts } = readCleanForm(lines)
  return { title: opening.title, author: opening.author, posts, head: opening.first }
}

/** Nested views show replies out of order; their numbers say where they belong. */
const byNumber = (posts: readonly TextPost[]): readonly TextPost[] =>
  posts.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))

const threadOf = (file: string, source: string, title: string | null): ThreadRecord => ({
  kind: 'thread',
  file,
  software: 'plain-text',
  site: null,
  source_id: null,
  title,
  prefix: null,
  url: null,
  base: null,
  boards: [],
  board_source_ids: [],
  page: null,
  last_page: null,
  fingerprint: createHash('sha256').update(source).digest('base64url').slice(0, 22),
})

type Setting = {
  readonly file: string
  readonly thread: string
  readonly lines: readonly Line[]
  readonly reading: Reading
}

function asRecord(
  { file, thread, lines, reading }: Setting,
  post: TextPost,
  place: number,
): PostRecord {
  const indexOf = (line: number): number | null => {
    const found = reading.posts.findIndex(({ from, to }) => from <= line && line <= to)
    return found < 0 || found >= place ? null : found + 1
  }
  const { pieces, text, quotes } = cutPieces(lines, post, indexOf)
  const { author, posted_at, edited_at, edited, number, sureness } = post
  const named = place === 0 && reading.author !== null && reading.author.name === author
  return {
    kind: 'post',
    file,
    thread,
    source_id: null,
    number,
    index: place + 1,
    author,
    author_source_id: null,
    posted_at,
    edited_at,
    edited,
    lines: wordLines(lines, post),
    quotes,
    text,
    body: { form: 'pieces', pieces },
    member: named ? reading.author : bare(author),
    sureness,
  }
}

const bare = (name: string | null): MemberShown | null =>
  name === null
    ? null
    : { name, source_id: null, joined: null, location: null, score: null, post_count: null }

/** Null for a post of pictures only. From the first word of the post to its last, from 1: labels around the words ("ada said:") are not among them. */
function wordLines(
  lines: readonly Line[],
  { from, to, labels }: TextPost,
): readonly [number, number] | null {
  if (from > to) return null
  let first = from
  while (first < to && (textAt(lines, first) === '' || labels.has(first))) first += 1
  return [first + 1, to + 1]
}

/** Every line that is not blank belongs to a post, to the page around the posts, or is listed as not understood. */
function countLines(
  file: string,
  lines: readonly Line[],
  { posts, head }: Reading,
): { readonly blocks: Blocks; readonly doubts: readonly Doubt[] } {
  const held = new Set(
    posts.flatMap(({ from, to }) =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step),
    ),
  )
  const runs = outsideRuns(lines, held)
  const strays =
    posts.length === 0
      ? runs
      : runs.filter(
          ([from, to]) =>
            from >= head &&
            to - from >= 0 &&
            lines.slice(from, to + 1).some(({ text }) => isProse(text)),
        )
  const tail = posts.at(-1)?.to ?? 0
  const lost = strays.filter(([from]) => posts.length === 0 || from < tail)
  const doubts = lost.map(([from, to]): Doubt => ({
    file,
    place: `lines ${String(from + 1)}–${String(to + 1)}`,
    why: posts.length === 0 ? 'no-posts' : 'stray-words',
    lost: true,
  }))
  return {
    blocks: {
      seen: posts.length + runs.length,
      posts: posts.length,
      chrome: runs.length - lost.length,
      not_understood: lost.length,
    },
    doubts,
  }
}

/** A line long enough to be somebody's words and no furniture. */
const isProse = (text: string): boolean =>
  text.length > 120 && !isFurniture(text) && !isMemberLabel(text)

function outsideRuns(
  lines: readonly Line[],
  held: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const [at, { text }] of lines.entries()) {
    if (text === '' || held.has(at)) continue
    const last = runs.at(-1)
    if (
      last !== undefined &&
      lines
        .slice(last[1] + 1, at)
        .every((line, step) => line.text === '' && !held.has(last[1] + 1 + step))
    )
      last[1] = at
    else runs.push([at, at])
  }
  return runs
}
