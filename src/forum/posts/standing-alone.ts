import { escapeHtml } from '../../text/escaping.ts'
import { fillQuoteHoles } from '../../text/quote-holes.ts'
import type { QuoteShown } from './quotes-shown.ts'

/**
 * A post's HTML as it travels outside the forum's own pages (feeds, API): its quotes written out as block quotes with
 * who said it and where, as far as this viewer may see them. `url` is the forum's address without a slash at its end.
 */
export function standingAlone(
  html: string,
  quotes: ReadonlyMap<number, QuoteShown> | undefined,
  url: string,
): string {
  return fillQuoteHoles(html, (ordinal) => {
    const quote = quotes?.get(ordinal)
    if (quote === undefined || quote.state === 'gone') return ''
    if (quote.state === 'not-found') return `<blockquote>${quote.wordsHtml}</blockquote>`
    const address = `${url}/posts/${quote.source.id}`
    const name = escapeHtml(quote.source.author_name ?? '?')
    return `<blockquote cite="${address}"><p><a href="${address}"><bdi>${name}</bdi></a></p>${quote.wordsHtml}</blockquote>`
  })
}
