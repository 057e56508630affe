import type { VNode } from 'preact'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import type { BoardPage as Threads } from '../../forum/boards/queries.ts'
import type { ReadState } from '../../forum/reading/read-states.ts'
import type { Page } from '../page.ts'
import { ActForm } from '../reactions/reaction-bar.tsx'
import { type Head, Layout } from '../ui/layout.tsx'
import { Pager } from '../ui/pager.tsx'
import { Trail } from '../ui/trail.tsx'
import { urls } from '../urls.ts'
import { WatchBoard, type WatchLevel } from '../watching/watch-menu.tsx'
import { BoardList } from './board-list.tsx'
import { MarkAllRead } from './index-page.tsx'
import { ThreadList } from './thread-list.tsx'

interface Shown {
  readonly page: Page
  readonly board: BoardLine
  readonly threads: Threads
  readonly states: ReadonlyMap<number, ReadState>
  readonly unread: ReadonlySet<number>
  readonly watch: WatchLevel | null
}

/** One page of a board: the boards inside it, its pinned threads, its threads by last post. */
export function BoardPage({ page, board, threads, states, unread, watch }: Shown): VNode {
  const href = (to: number) => urls.board(board, to)
  const pager = <Pager page={page} current={threads.page} last={threads.pages} href={href} />
  const listed = [...threads.pinned, ...threads.threads]
  return (
    <Layout page={page} head={headOf(board, threads)} here="boards">
      <Top page={page} board={board} />
      {threads.page === 1 && board.boards.length > 0 && (
        <section>
          <h2 class="room">{page.t('boards.inside')}</h2>
          <BoardList page={page} boards={board.boards} unread={unread} />
        </section>
      )}
      <div class="bar">
        <StartThread page={page} board={board} />
        <WatchBoard page={page} boardId={board.id} level={watch} />
        {unread.size > 0 && <MarkAllRead page={page} action={urls.markBoardRead(board)} />}
        {page.viewer.sight.moderates && (
          <a class="button" href={urls.removedThreads(board)}>
            {page.t('boards.removed')}
          </a>
        )}
        <span class="grow" />
        {pager}
      </div>
      <h2 class="unseen">{page.t('boards.threadList')}</h2>
      {listed.length === 0 ? (
        <NoThreads page={page} board={board} />
      ) : (
        <ThreadList page={page} threads={listed} states={states} />
      )}
      <div class="bar">
        <a href="#content">{page.t('common.toTop')}</a>
        <span class="grow" />
        {pager}
      </div>
      <ActForm page={page} />
    </Layout>
  )
}

function headOf(board: BoardLine, { page: number, pages }: Threads): Head {
  return {
    title: board.title,
    number,
    ...(board.description !== '' && { description: board.description }),
    canonical: urls.board(board, number),
    feed: urls.feed(urls.board(board)),
    previous: number > 1 ? urls.board(board, number - 1) : undefined,
    next: number < pages ? urls.board(board, number + 1) : undefined,
  }
}

function Top({ page, board }: { page: Page; board: BoardLine }): VNode {
  return (
    <>
      <Trail page={page} boardId={board.parent_id} />
      <h1 class="title">
        <bdi>{board.title}</bdi>
      </h1>
      {board.description !== '' && (
        <p class="under">
          <bdi>{board.description}</bdi>
        </p>
      )}
    </>
  )
}

function mayStartIn(page: Page, board: BoardLine): boolean {
  return page.viewer.member !== null && page.viewer.sight.start.has(board.id)
}

function StartThread({ page, board }: { page: Page; board: BoardLine }): VNode | null {
  if (mayStartIn(page, board)) {
    return (
      <a class="button first" href={urls.startThread(board)}>
        {page.t('boards.startThread')}
      </a>
    )
  }
  if (page.viewer.member !== null) return null
  return (
    <a class="button" href={urls.signIn(urls.board(board))}>
      {page.t('boards.signInToStart')}
    </a>
  )
}

function NoThreads({ page, board }: { page: Page; board: BoardLine }): VNode {
  return (
    <p class="empty">
      {page.t(mayStartIn(page, board) ? 'boards.noThreadsStart' : 'boards.noThreads')}
    </p>
  )
}
