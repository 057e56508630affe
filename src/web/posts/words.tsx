import { renderToString } from 'preact-render-to-string'

import type { QuoteShown } from '../../forum/posts/quotes-shown.ts'
import type { Page } from '../page.ts'
import { QuoteItem } from './quote-item.tsx'

const hole = /<!--quote:(\d+)-->/g

/** Whether a post's stored HTML has places for quotes. */
export function hasQuotes(html: string): boolean {
  return html.includes('<!--quote:')
}

/** A post's HTML with its quotes as this viewer may see them, on a page of the thread `here`. */
export function wordsWithQuotes(
  page: Page,
  html: string,
  quotes: ReadonlyMap<number, QuoteShown> | undefined,
  here: number | null,
): string {
  if (!hasQuotes(html)) return html
  return html.replaceAll(hole, (_hole, ordinal: string) => {
    const quote = quotes?.get(Number(ordinal)) ?? { state: 'gone' }
    return renderToString(<QuoteItem page={page} quote={quote} here={here} />)
  })
}
