import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** The way back from a part of one's account. */
export function AccountTrail({ page }: { page: Page }): VNode {
  return (
    <nav class="trail" aria-label={page.t('common.trail')}>
      <a href={urls.account()}>{page.t('account.title')}</a>
    </nav>
  )
}
