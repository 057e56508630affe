import type { Language } from '../../lang/languages.ts'
import { messageParts, translator } from '../../lang/translate.ts'
import { escapeHtml } from '../../text/escaping.ts'
import { fillQuoteHoles } from '../../text/quote-holes.ts'
import type { QuotedPost, QuoteShown } from './quotes-shown.ts'

/** Where a post's HTML goes: `url` is the forum's address without a slash at its end. */
export interface Outside {
  readonly url: string
  readonly language: Language
}

/**
 * A post's HTML as it travels outside the forum's own pages (feeds, API): its quotes written out as block quotes with
 * who said it and where, as far as this viewer may see them, and marked as they are on a page.
 */
export function standingAlone(
  html: string,
  quotes: ReadonlyMap<number, QuoteShown> | undefined,
  outside: Outside,
): string {
  return fillQuoteHoles(html, (ordinal) => {
    const quote = quotes?.get(ordinal)
    if (quote === undefined || quote.state === 'gone') return ''
    if (quote.state === 'not-found') return ownWords(quote, outside)
    const address = addressOf(quote.source, outside)
    const t = translator(outside.language)
    const name = escapeHtml(quote.source.author_name ?? t('common.authorUnknown'))
    const mark = quote.editedSince ? ` (${escapeHtml(t('posts.editedSince'))})` : ''
    return `<blockquote cite="${address}"><p><a href="${address}"><bdi>${name}</bdi></a>${mark}</p>${quote.wordsHtml}</blockquote>`
  })
}

const addressOf = ({ id }: QuotedPost, { url }: Outside): string => `${url}/posts/${id}`

function ownWords(
  { source, wordsHtml }: Extract<QuoteShown, { state: 'not-found' }>,
  outside: Outside,
): string {
  const { language } = outside
  const said =
    source === null
      ? escapeHtml(translator(language)('posts.saidNowhere'))
      : messageParts(language, 'posts.notSaid', {}, ['post'])
          .map((part) =>
            typeof part === 'string'
              ? escapeHtml(part)
              : `<a href="${addressOf(source, outside)}">#${source.number}</a>`,
          )
          .join('')
  return `<blockquote>${wordsHtml}<footer>${said}</footer></blockquote>`
}
