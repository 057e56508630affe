import type { VNode } from 'preact'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import type { RemovedThreads } from '../../forum/threads/removed.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Trail } from '../ui/trail.tsx'
import { urls } from '../urls.ts'
import { RemovedThreadList } from './removed-threads.tsx'

/** For moderators: what was removed from a board. */
export function RemovedPage({
  page,
  board,
  removed: { lines, next },
}: {
  page: Page
  board: BoardLine
  removed: RemovedThreads
}): VNode {
  const title = page.t('boards.removedIn', { board: board.title })
  return (
    <Layout page={page} head={{ title, needsMore: true }} here="boards">
      <Trail page={page} boardId={board.id} />
      <h1 class="title">{title}</h1>
      <p class="under">{page.t('boards.removedAbout')}</p>
      {lines.length === 0 ? (
        <p class="empty">{page.t('boards.nothingRemoved')}</p>
      ) : (
        <RemovedThreadList page={page} threads={lines} />
      )}
      {next !== null && (
        <p>
          <a class="button" href={urls.removedThreads(board, next)}>
            {page.t('boards.olderRemoved')}
          </a>
        </p>
      )}
    </Layout>
  )
}
