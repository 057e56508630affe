import type { VNode } from 'preact'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import { withInner } from '../../forum/boards/board-tree.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { Page } from '../page.ts'
import { Name } from '../ui/name.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** Boards as lines, each with what it counts, its last post and the boards inside it. */
export function BoardList({
  page,
  boards,
  unread,
}: {
  page: Page
  boards: readonly BoardLine[]
  unread: ReadonlySet<number>
}): VNode {
  return (
    <ul class="boards">
      {boards.map((board) => (
        <BoardItem page={page} board={board} unread={unread} />
      ))}
    </ul>
  )
}

function BoardItem({
  page,
  board,
  unread,
}: {
  page: Page
  board: BoardLine
  unread: ReadonlySet<number>
}): VNode {
  const some = withInner(board).some(({ id }) => unread.has(id))
  return (
    <li class={some ? 'some' : undefined}>
      <div>
        <h3>
          <a href={urls.board(board)}>
            <bdi>{board.title}</bdi>
          </a>
          {some && <span class="unseen"> ({page.t('reading.unreadMark')})</span>}
        </h3>
        {(board.description !== '' || board.boards.length > 0) && (
          <p>
            <bdi>{board.description}</bdi> <Inner boards={board.boards} />
          </p>
        )}
      </div>
      <div class="sum">
        <span>{page.t('boards.threads', { count: board.threads })}</span>{' '}
        <span>{page.t('boards.posts', { count: board.posts })}</span>
      </div>
      <Last page={page} board={board} />
    </li>
  )
}

function Inner({ boards }: { boards: readonly BoardLine[] }): VNode {
  return (
    <>
      {boards.map((board, index) => (
        <>
          {index > 0 && ' · '}
          <a href={urls.board(board)}>
            <bdi>{board.title}</bdi>
          </a>
        </>
      ))}
    </>
  )
}

function Last({ page, board }: { page: Page; board: BoardLine }): VNode {
  const { last } = board
  if (last === null) return <div class="last">{page.t('boards.nothingYet')}</div>
  return (
    <div class="last">
      <a href={urls.postInThread(last.thread, pageOf(last.number), last.id)}>
        <bdi>{last.thread.title}</bdi>
      </a>
      <Name page={page} member={last.author} />, <When page={page} at={last.posted_at} />
    </div>
  )
}
