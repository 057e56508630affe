import type { VNode } from 'preact'

import { boardPath } from '../../forum/kernel/viewing.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** Where a page is: the boards it is inside of, outermost first, and the thread it is about a part of. */
export function Trail({
  page,
  boardId,
  thread,
}: {
  page: Page
  /** The innermost board; null for what is inside of none. */
  boardId: number | null
  thread?: { readonly id: number; readonly title: string }
}): VNode {
  const steps = boardPath(page.viewer, boardId).map((board) => ({
    title: board.title,
    href: urls.board(board),
  }))
  if (thread !== undefined) steps.push({ title: thread.title, href: urls.thread(thread) })
  return (
    <nav class="trail" aria-label={page.t('common.trail')}>
      <a href={urls.home()}>{page.t('common.boards')}</a>
      {steps.map(({ title, href }) => (
        <>
          {' › '}
          <a href={href}>
            <bdi>{title}</bdi>
          </a>
        </>
      ))}
    </nav>
  )
}
