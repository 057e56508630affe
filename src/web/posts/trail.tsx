import type { VNode } from 'preact'

import type { Page } from '../page.ts'
import { Trail } from '../ui/trail.tsx'

/** The way back from a page about one post or thread. */
export function ThreadTrail({
  page,
  thread,
}: {
  page: Page
  thread: { readonly id: number; readonly title: string; readonly board_id: number }
}): VNode {
  return <Trail page={page} boardId={thread.board_id} thread={thread} />
}
