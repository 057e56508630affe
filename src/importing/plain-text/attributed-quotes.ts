import type { Line } from './lines.ts'
import { isQuoteEnd, textAt } from './lines.ts'
import type { TextPost, TextQuote } from './pieces.ts'
import { likeness, saidLine } from './said.ts'

/** Finds the quotes that kept their attribution ("ada said: … Click to expand…") and whose words they are. */
export function attributedQuotes(
  lines: readonly Line[],
  posts: readonly TextPost[],
): readonly TextPost[] {
  const done: TextPost[] = []
  for (const post of posts) {
    const { quotes, labels } = quotesIn(lines, post, done)
    const tied = quotes.map((quote): TextQuote =>
      Object.assign({}, quote, { source: sourceOf(lines, quote, done) }),
    )
    done.push({ ...post, quotes: tied, labels: new Set([...post.labels, ...labels]) })
  }
  return done
}

const attribution =
  /^(.{1,60}?)\s+(?:said|wrote|schrieb|hat gesagt|a dit|a écrit|dijo|ha detto|ha scritto|disse|zei|napisał\(a\)|сказал\(а\)|написал\(а\)):\s*↑?$/u

type Found = { readonly quotes: readonly TextQuote[]; readonly labels: readonly number[] }

function quotesIn(lines: readonly Line[], post: TextPost, earlier: readonly TextPost[]): Found {
  const quotes: TextQuote[] = []
  const labels: number[] = []
  for (let at = post.from; at < post.to; at += 1) {
    const author = attribution.exec(textAt(lines, at))?.[1]
    if (author === undefined) continue
    const end = closes(lines, at + 1, post.to)
    const span = { from: at + 1, to: end ?? post.to, author }
    const to = end ?? unmarkedEnd(lines, span, earlier)
    labels.push(at)
    if (end !== null) labels.push(end)
    if (end !== at + 1) quotes.push({ from: at + 1, to, author, source: null })
    at = to
  }
  return { quotes, labels }
}

/** The mark that ends the quote; an attribution met before it opens a quote inside, whose own mark comes first. */
function closes(lines: readonly Line[], from: number, to: number): number | null {
  let depth = 1
  for (let at = from; at <= to; at += 1) {
    const text = textAt(lines, at)
    if (attribution.test(text)) depth += 1
    if (isQuoteEnd(text)) depth -= 1
    if (depth === 0) return at
  }
  return null
}

/** Without a mark the quote goes as far as the lines are the quoted author's; at least one line, or there were nothing to attribute. */
function unmarkedEnd(
  lines: readonly Line[],
  { from, to, author }: Omit<TextQuote, 'source'>,
  earlier: readonly TextPost[],
): number {
  const own = earlier
    .filter((candidate) => candidate.author === author)
    .flatMap((post) => ownLines(lines, post))
  const isTheirs = (at: number): boolean => {
    const line = saidLine(at, lines[at]?.folded ?? '')
    return own.some(
      (candidate) =>
        likeness(line, candidate, 'following') > 0 || likeness(line, candidate, 'part') > 0,
    )
  }
  let end = from
  while (end < to && isTheirs(end + 1)) end += 1
  return end
}

/** The earliest post of the quoted author that holds the quote's words; a quote is rather left untied than tied wrongly. */
function sourceOf(
  lines: readonly Line[],
  { from, to, author }: TextQuote,
  earlier: readonly TextPost[],
): number | null {
  const said = lines
    .slice(from, to + 1)
    .flatMap(({ text, folded }, step) =>
      text === '' || isQuoteEnd(text) ? [] : [saidLine(from + step, folded)],
    )
  let best: { readonly at: number; readonly score: number } | null = null
  for (const post of earlier.filter((candidate) => candidate.author === author)) {
    const own = ownLines(lines, post)
    const scores = said.map((line) =>
      Math.max(
        0,
        ...own.map((candidate) =>
          Math.max(likeness(line, candidate, 'opening'), likeness(line, candidate, 'part')),
        ),
      ),
    )
    const score = scores.reduce((sum, value) => sum + value, 0) / Math.max(1, said.length)
    if (score >= 0.5 && (best === null || score > best.score)) best = { at: post.from, score }
  }
  return best?.at ?? null
}

function ownLines(lines: readonly Line[], post: TextPost) {
  const inQuote = (at: number): boolean =>
    post.quotes.some(({ from, to }) => from <= at && at <= to)
  return lines
    .slice(post.from, post.to + 1)
    .flatMap(({ text, folded }, step) =>
      text === '' || inQuote(post.from + step) || post.labels.has(post.from + step)
        ? []
        : [saidLine(post.from + step, folded)],
    )
}
