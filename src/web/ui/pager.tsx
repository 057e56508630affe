import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { formatsFor } from './when.tsx'

/** Links to the pages of something long: the first, those around this one, the last, and a field to go anywhere. */
export function Pager({
  page,
  current,
  last,
  href,
  goTo,
}: {
  page: Page
  current: number
  last: number
  href: (page: number) => string
  /** Address that takes `?page=` and sends on to that page, where there is one. */
  goTo?: string
}): VNode | null {
  if (last <= 1) return null
  return (
    <nav class="pager" aria-label={page.t('common.pages')}>
      {current > 1 && (
        <a href={href(current - 1)} rel="prev" aria-label={page.t('common.previous')}>
          ‹
        </a>
      )}
      {shownPages(current, last).map((one) => (
        <Place page={page} to={one} here={one === current} href={href} />
      ))}
      {current < last && (
        <a href={href(current + 1)} rel="next" aria-label={page.t('common.next')}>
          ›
        </a>
      )}
      {goTo !== undefined && last > mostWithoutField && (
        <GoTo page={page} address={goTo} last={last} />
      )}
    </nav>
  )
}

function Place({
  page,
  to,
  here,
  href,
}: {
  page: Page
  to: number | null
  here: boolean
  href: (page: number) => string
}): VNode {
  if (to === null) return <span aria-hidden="true">…</span>
  const { number } = formatsFor(page.language)
  if (here) return <span aria-current="page">{number.format(to)}</span>
  return (
    <a href={href(to)} aria-label={page.t('common.page', { page: to })}>
      {number.format(to)}
    </a>
  )
}

/** With fewer pages each is a link or beside one. */
const mostWithoutField = 9

function GoTo({ page, address, last }: { page: Page; address: string; last: number }): VNode {
  return (
    <form class="go-to" action={address}>
      <input
        name="page"
        inputmode="numeric"
        pattern="[0-9]*"
        size={String(last).length + 1}
        aria-label={page.t('common.goToPage')}
        placeholder={page.t('common.goToPage')}
      />
      <button>{page.t('common.go')}</button>
    </form>
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
