import type { VNode } from 'preact'

import type { SearchOrder } from '../../forum/search/query.ts'
import { numberField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** What the address of a page of results says. */
export interface Asked {
  readonly text: string
  readonly order: SearchOrder
  readonly threadId: number | null
  readonly page: number
}

/** Reads the address. Anything that is not understood asks for less, never for an error. */
export function readAsked(query: unknown): Asked {
  return {
    text: textField(query, 'q'),
    order: textField(query, 'order') === 'time' ? 'time' : 'relevance',
    threadId: numberField(query, 'thread'),
    page: Math.max(1, numberField(query, 'page') ?? 1),
  }
}

/** The address of the same question with something changed; from its first page, unless told. */
export function addressOf(asked: Asked, change: Partial<Asked>): string {
  const { text, order, threadId, page } = { ...asked, page: 1, ...change }
  return urls.search(text, { order, threadId, page })
}

export function SearchForm({ page, asked }: { page: Page; asked: Asked }): VNode {
  return (
    <form class="find" role="search" action={urls.search()} aria-label={page.t('search.box')}>
      <input
        type="search"
        name="q"
        value={asked.text}
        maxlength={500}
        aria-label={page.t('search.box')}
        autofocus={asked.text === ''}
      />
      {asked.threadId !== null && <input type="hidden" name="thread" value={asked.threadId} />}
      {asked.order === 'time' && <input type="hidden" name="order" value="time" />}
      <button class="button first">{page.t('search.go')}</button>
    </form>
  )
}

/** A box on a thread's page that looks in this thread only. */
export function ThreadSearch({ page, threadId }: { page: Page; threadId: number }): VNode {
  const label = page.t('search.inThisThread')
  return (
    <form class="find" role="search" action={urls.search()} aria-label={label}>
      <input type="hidden" name="thread" value={threadId} />
      <input type="search" name="q" aria-label={label} placeholder={label} />
    </form>
  )
}
