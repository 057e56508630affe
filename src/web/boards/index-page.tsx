import type { VNode } from 'preact'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import type { ThreadLine } from '../../forum/boards/thread-lines.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { Name } from '../ui/name.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { BoardList } from './board-list.tsx'
import { writer } from './thread-list.tsx'

interface Index {
  readonly page: Page
  readonly boards: readonly BoardLine[]
  readonly unread: ReadonlySet<number>
  readonly latest: readonly ThreadLine[]
}

/** All boards, and the latest posts beside them. */
export function IndexPage({ page, boards, unread, latest }: Index): VNode {
  const { forumName, description } = page.settings
  return (
    <Layout
      page={page}
      head={{
        title: forumName,
        ...(description !== '' && { description }),
        canonical: urls.home(),
        feed: urls.feed(urls.home()),
      }}
      here="boards"
    >
      <h1 class="title">
        <bdi>{forumName}</bdi>
      </h1>
      {description !== '' && (
        <p class="under">
          <bdi>{description}</bdi>
        </p>
      )}
      {boards.length === 0 ? (
        <NoBoards page={page} />
      ) : (
        <div class="index">
          <div>
            <Rooms page={page} boards={boards} unread={unread} />
            {unread.size > 0 && <MarkAllRead page={page} action={urls.markRead()} />}
          </div>
          <Latest page={page} latest={latest} />
        </div>
      )}
    </Layout>
  )
}

/** A board that holds boards is a heading with them below it; those without stand together, where the first of them stands. */
function Rooms({ page, boards, unread }: Omit<Index, 'latest'>): VNode {
  const rooms = boards.filter((board) => board.boards.length > 0)
  const single = boards.filter((board) => board.boards.length === 0)
  const before = boards.findIndex((board) => board.boards.length === 0)
  const sectionOf = (room: BoardLine): VNode => (
    <section>
      <h2 class="room">
        <a href={urls.board(room)}>
          <bdi>{room.title}</bdi>
        </a>
      </h2>
      <BoardList page={page} boards={room.boards} unread={unread} />
    </section>
  )
  return (
    <>
      {rooms.slice(0, before === -1 ? rooms.length : before).map(sectionOf)}
      {single.length > 0 && (
        <section>
          <h2 class="room">{page.t(before === 0 ? 'boards.title' : 'boards.more')}</h2>
          <BoardList page={page} boards={single} unread={unread} />
        </section>
      )}
      {before !== -1 && rooms.slice(before).map(sectionOf)}
    </>
  )
}

function Latest({ page, latest }: Pick<Index, 'page' | 'latest'>): VNode | null {
  if (latest.length === 0) return null
  return (
    <aside class="latest">
      <h2 class="room">
        <a href={urls.whatsNew()}>{page.t('reading.latest')}</a>
      </h2>
      <ul>
        {latest.map((thread) => (
          <li>
            <a
              href={
                thread.last_post_id === null
                  ? urls.thread(thread)
                  : urls.postInThread(thread, pageOf(thread.last_post_number), thread.last_post_id)
              }
            >
              <bdi>{thread.title}</bdi>
            </a>
            <span>
              <Name page={page} member={writer(thread.last_author_id, thread.last_author_name)} />,{' '}
              <When page={page} at={thread.last_posted_at} />
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function NoBoards({ page }: { page: Page }): VNode {
  return (
    <div class="empty">
      <p>{page.t('boards.none')}</p>
      {page.viewer.sight.administers && (
        <a class="button first" href={urls.admin('boards')}>
          {page.t('boards.makeFirst')}
        </a>
      )}
    </div>
  )
}

/** A button that counts everything (of one board) as read. */
export function MarkAllRead({ page, action }: { page: Page; action: string }): VNode {
  return (
    <form method="post" action={action}>
      <FormSeal page={page} />
      <button class="quiet">{page.t('reading.markAllRead')}</button>
    </form>
  )
}
