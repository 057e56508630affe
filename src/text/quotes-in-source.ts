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
  }[]
}

/** Finds what a source quotes, so that it can be shown to somebody who may not see all of it. */
export function quotesInSource(source: string, forumUrl: string): SourceWithQuotes {
  const markdown = toMarkdown(source)
  if (!markdown.includes('>')) return { markdown, quotes: [] }
  const origin = forumUrl.replace(/\/+$/, '')
  const labels = { spoiler: '', footnotes: '', backToText: '' }
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

function quoteAt(token: Token): SourceWithQuotes['quotes'] {
  const reference = referenceOf(token)
  if (reference === undefined || token.map === null) return []
  return [{ postId: reference.postId, lines: [token.map[0], token.map[1]] }]
}
