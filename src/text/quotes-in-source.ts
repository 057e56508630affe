import type { Token } from 'markdown-it'

import { parse } from './parsing.ts'
import { referenceOf } from './quote-references.ts'
import { toMarkdown } from './rendering.ts'

/** A source as Markdown, and the lines in which it quotes posts, quotes within quotes included. */
export type SourceWithQuotes = {
  readonly markdown: string
  readonly quotes: readonly {
    readonly postId: number
    /** From the line of the header to the line behind the last word, counted from 0. */
    readonly lines: readonly [from: number, to: number]
    /** Words stand on the line of the header already. */
    readonly wordsBeside: boolean
  }[]
}

/** Finds what a source quotes, so that it can be shown to somebody who may not see all of it. */
export function quotesInSource(source: string, forumUrl: string): SourceWithQuotes {
  const markdown = toMarkdown(source)
  if (!markdown.includes('>')) return { markdown, quotes: [] }
  const origin = forumUrl.replace(/\/+$/, '')
  const labels = { spoiler: '', backToText: '' }
  const tokens = parse(markdown, { origin, prefix: '', labels })
  return { markdown, quotes: tokens.flatMap(quoteAt) }
}

/** The source without the quotes of posts that `isHidden` names. */
export function withoutQuotes(
  { markdown, quotes }: SourceWithQuotes,
  isHidden: (postId: number) => boolean,
): string {
  const hidden = quotes.filter(({ postId }) => isHidden(postId))
  if (hidden.length === 0) return markdown
  return markdown
    .split('\n')
    .filter((_line, index) => !hidden.some(({ lines: [from, to] }) => from <= index && index < to))
    .join('\n')
}

/** The source with only the reference left of each quote of a post that `isHidden` names: to be edited by somebody who may not see the words. `keepingWords` puts them back. */
export function withoutWords(
  { markdown, quotes }: SourceWithQuotes,
  isHidden: (postId: number) => boolean,
): string {
  const lines = markdown.split('\n')
  const bare = outermost(quotes, isHidden).map((quote) => ({
    lines: quote.lines,
    by: bareReference(lines, quote),
  }))
  return withReplaced(lines, bare)
}

/** What was typed, in which each bare reference to a hidden post has the words again that it had before; null when there is none. */
export function keepingWords(
  typed: SourceWithQuotes,
  before: SourceWithQuotes,
  isHidden: (postId: number) => boolean,
): string | null {
  const lines = typed.markdown.split('\n')
  const waiting = [...outermost(before.quotes, isHidden)]
  const kept = typed.quotes.flatMap((quote) => {
    const at = waiting.findIndex(({ postId }) => postId === quote.postId)
    if (at < 0 || !isBare(lines, quote)) return []
    const old = waiting.splice(at, 1).flatMap((one) => linesOf(before.markdown, one))
    return [{ lines: quote.lines, by: behind(prefixOf(lines[quote.lines[0]]), old) }]
  })
  return kept.length === 0 ? null : withReplaced(lines, kept)
}

type Quote = SourceWithQuotes['quotes'][number]

/** Hidden quotes that stand in no other hidden one. They come in the order of their first lines, outer before inner. */
function outermost(
  quotes: readonly Quote[],
  isHidden: (postId: number) => boolean,
): readonly Quote[] {
  const found: Quote[] = []
  for (const quote of quotes) {
    const end = found.at(-1)?.lines[1] ?? 0
    if (isHidden(quote.postId) && quote.lines[0] >= end) found.push(quote)
  }
  return found
}

const linesOf = (markdown: string, { lines: [from, to] }: Quote): readonly string[] =>
  markdown.split('\n').slice(from, to)

function withReplaced(
  lines: readonly string[],
  pieces: readonly { readonly lines: Quote['lines']; readonly by: readonly string[] }[],
): string {
  const text = [...lines]
  for (const { lines: place, by } of pieces.toReversed()) {
    const [from, to] = place
    text.splice(from, to - from, ...by)
  }
  return text.join('\n')
}

/** Marks of quotes and lists before the words of a line. */
function prefixOf(line = ''): string {
  return /^(?:[\s\d.)*+-]*> ?)+/.exec(line)?.[0] ?? ''
}

/** The same place in the lines after the one in which a list begins. */
const continued = (prefix: string): string => prefix.replace(/[\d.)*+-]/g, ' ')

function bareReference(
  lines: readonly string[],
  { postId, lines: [from, to] }: Quote,
): readonly string[] {
  const prefix = prefixOf(lines[from])
  const header = `${prefix}[post ${postId}]`
  // Words right below would otherwise become words of the quote.
  return isBlank(lines[to]) ? [header] : [header, continued(prefix).trimEnd()]
}

const isBlank = (line = ''): boolean => /^[>\s]*$/.test(line)

function isBare(lines: readonly string[], { lines: [from, to], wordsBeside }: Quote): boolean {
  return !wordsBeside && lines.slice(from + 1, to).every((line) => isBlank(line))
}

/** A quote's lines behind other marks than they stood behind. */
function behind(prefix: string, lines: readonly string[]): readonly string[] {
  const own = prefixOf(lines[0])
  if (own === prefix) return lines
  const depth = own.split('>').length - 1
  const marks = new RegExp(`^(?:[\\s\\d.)*+-]*> ?){1,${Math.max(depth, 1)}}`)
  const [header = '', ...words] = lines
  return [
    `${prefix}${header.slice(own.length)}`,
    ...words.map((line) => `${continued(prefix)}${line.replace(marks, '')}`),
  ]
}

function quoteAt(token: Token): SourceWithQuotes['quotes'] {
  const reference = referenceOf(token)
  if (reference === undefined || token.map === null) return []
  const { header, words } = reference
  const [from, to] = token.map
  return [{ postId: header.postId, lines: [from, to], wordsBeside: words !== '' }]
}
