import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { formatsFor } from './when.tsx'

/** Links to the pages of something long: the first, those around this one, the last, and a field to go anywhere. */
export function Pager({
  page,
  current,
  last,
  href,
}: {
  page: Page
  current: number
  last: number
  href: (page: number) => string
}): VNode | null {
  if (last <= 1) return null
  const { number } = formatsFor(page.language)
  return (
    <nav class="pager" aria-label={page.t('common.pages')}>
      {current > 1 && (
        <a href={href(current - 1)} rel="prev" aria-label={page.t('common.previous')}>
          ‹
        </a>
      )}
      {shownPages(current, last).map((one) =>
        one === null ? (
          <span aria-hidden="true">…</span>
        ) : one === current ? (
          <span aria-current="page">{number.format(one)}</span>
        ) : (
          <a href={href(one)} aria-label={page.t('common.page', { page: one })}>
            {number.format(one)}
          </a>
        ),
      )}
      {current < last && (
        <a href={href(current + 1)} rel="next" aria-label={page.t('common.next')}>
          ›
        </a>
      )}
    </nav>
  )
}

/** Page numbers to show, null for a gap: `1 … 4 5 6 … 90`. */
export function shownPages(current: number, last: number): readonly (number | null)[] {
  const wanted = [1, 2, current - 1, current, current + 1, last - 1, last]
  const pages = [...new Set(wanted.filter((one) => one >= 1 && one <= last))].toSorted(
    (a, b) => a - b,
  )
  return pages.flatMap((one, index) => {
    const before = pages[index - 1]
    return before !== undefined && one - before > 1 ? [null, one] : [one]
  })
}
