import type { ComponentChildren, VNode } from 'preact'

import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** The way back from a page about one post or thread. */
export function ThreadTrail({
  page,
  thread,
  children,
}: {
  page: Page
  thread: { readonly id: number; readonly title: string }
  children?: ComponentChildren
}): VNode {
  return (
    <nav class="trail" aria-label={page.t('common.trail')}>
      <a href={urls.home()}>{page.t('common.boards')}</a> ›{' '}
      <a href={urls.thread(thread)}>
        <bdi>{thread.title}</bdi>
      </a>
      {children}
    </nav>
  )
}
