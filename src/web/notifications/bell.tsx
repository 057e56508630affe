import type { VNode } from 'preact'

import { mostUnseen } from '../../forum/notifications/unseen.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** At the masthead: to what the member was told, and how much of it they have not seen. */
export function Bell({ page }: { page: Page }): VNode {
  const count = page.unseen.length
  const many = count >= mostUnseen
  const label = many
    ? page.t('notices.bellMany', { count: mostUnseen - 1 })
    : page.t('notices.bell', { count })
  return (
    <a class="bell" href={urls.notifications()} aria-label={label} title={label}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6m-2 17a2 2 0 0 0 4 0" />
      </svg>
      {count > 0 && <span>{many ? `${mostUnseen - 1}+` : count}</span>}
    </a>
  )
}
