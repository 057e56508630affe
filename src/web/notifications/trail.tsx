import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** The way back from a page beside the list of notifications. */
export function NoticesTrail({ page }: { page: Page }): VNode {
  return (
    <nav class="trail" aria-label={page.t('common.trail')}>
      <a href={urls.notifications()}>{page.t('notices.title')}</a>
    </nav>
  )
}
