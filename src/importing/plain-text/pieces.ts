import type { Piece, QuoteRecord } from '../records.ts'
import { isAttachment, isEditMark, isFurniture, isQuoteEnd, textAt } from './lines.ts'
import type { Line } from './lines.ts'

/** A quote inside a post of a text: its lines, from 0, and whom and what it quotes as far as known. */
export type TextQuote = {
  readonly from: number
  readonly to: number
  readonly author: string | null
  /** A line of the words quoted; null when they were not found. */
  readonly source: number | null
}

/** A post of a text by its lines, from 0. */
export type TextPost = {
  readonly from: number
  readonly to: number
  readonly quotes: readonly TextQuote[]
  /** Lines that are not words of the post: labels, "Click to expand…", edit marks. */
  readonly labels: ReadonlySet<number>
  readonly author: string | null
  readonly posted_at: string | null
  readonly edited_at: string | null
  readonly edited: boolean
  readonly number: number | null
  readonly sureness: number
}

/** The pieces of a post in their order, its own words in one, and its quotes. */
export function cutPieces(
  lines: readonly Line[],
  post: TextPost,
  indexOf: (line: number) => number | null,
) {
  const pieces: Piece[] = []
  const own: string[] = []
  let words: string[] = []
  const close = (): void => {
    const text = words
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    if (text !== '') {
      pieces.push({ kind: 'words', text })
      own.push(text)
    }
    words = []
  }
  for (let at = post.from; at <= post.to; at += 1) {
    const quote = post.quotes.findIndex(({ from, to }) => from <= at && at <= to)
    if (quote < 0) words.push(isLabel(lines, post, at) ? '' : textAt(lines, at))
    else if (post.quotes[quote]?.from === at) {
      close()
      pieces.push({ kind: 'quote', quote })
    }
  }
  close()
  return {
    pieces,
    text: own.join('\n\n'),
    quotes: post.quotes.map((quote) => quoteRecord(lines, quote, indexOf)),
  }
}

function quoteRecord(
  lines: readonly Line[],
  { from, to, author, source }: TextQuote,
  indexOf: (line: number) => number | null,
): QuoteRecord {
  const text = lines
    .slice(from, to + 1)
    .flatMap((line) => (isQuoteEnd(line.text) || isAttachment(line.text) ? [] : [line.text]))
    .join('\n')
    .trim()
  return {
    author,
    source_id: null,
    index: source === null ? null : indexOf(source),
    text,
    html: null,
  }
}

const isLabel = (lines: readonly Line[], { labels }: TextPost, at: number): boolean => {
  const text = textAt(lines, at)
  return (
    labels.has(at) ||
    isEditMark(text) ||
    isQuoteEnd(text) ||
    (isFurniture(text) && !/^(?:top|bottom|home|members|forums|menu)$/i.test(text))
  )
}
