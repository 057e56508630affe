import type { ComponentChild, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type { ThreadLine } from '../../forum/boards/thread-lines.ts'
import type { ReadState } from '../../forum/reading/read-states.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { memo } from '../../lib/memo.ts'
import type { Anybodys, Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { shownPages } from '../ui/pager.tsx'
import { ReadyList } from '../ui/raw.tsx'
import { toTheMinute, When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** Threads as lines: title, who started it, replies, last post, and for a member what is unread. */
export function ThreadList({
  page,
  threads,
  states,
  boardOf,
}: {
  page: Page
  threads: readonly ThreadLine[]
  states: ReadonlyMap<number, ReadState>
  /** The board to name beside each thread, in lists over several boards. */
  boardOf?: (thread: ThreadLine) => { readonly id: number; readonly title: string } | undefined
}): VNode {
  const items = threads.map((thread) =>
    itemOf({ page, thread, state: states.get(thread.id), board: boardOf?.(thread) }),
  )
  return <ReadyList className="boards threads" items={items} />
}

const items = memo<string>(3000)

/** The same thread stands in many lists, for many members, within the same minute: its line is written once. */
function itemOf({ page, thread, state, board }: ItemProps): string {
  const unread = state === undefined ? null : [state.unread, state.first_unread]
  const shown = [page.language, toTheMinute(page.at), thread, unread, board?.id, board?.title]
  return items(JSON.stringify(shown), () =>
    renderToString(<ThreadItem page={page} thread={thread} state={state} board={board} />),
  )
}

/** Who a line names, or nobody known. */
export function writer(
  id: number | null,
  name: string | null,
): { readonly id: number; readonly name: string } | null {
  return id === null || name === null ? null : { id, name }
}

interface ItemProps {
  readonly page: Anybodys
  readonly thread: ThreadLine
  readonly state: ReadState | undefined
  readonly board: { readonly id: number; readonly title: string } | undefined
}

/** Of the page its language and its time, to the minute, and nothing more: see `itemOf`. */
function ThreadItem({ page, thread, state, board }: ItemProps): VNode {
  const unread = state?.unread ?? 0
  return (
    <li class={unread > 0 ? 'some' : undefined}>
      <div>
        <h3>
          <a href={urls.thread(thread)}>
            <bdi>{thread.title}</bdi>
          </a>
          {state !== undefined && unread > 0 && (
            <NewPosts page={page} thread={thread} state={state} />
          )}
        </h3>
        <p>
          <Facts page={page} thread={thread} board={board} />
        </p>
      </div>
      <div class="sum">
        {page.t('boards.replies', { count: Math.max(0, thread.post_count - 1) })}
      </div>
      <LastPost page={page} thread={thread} />
    </li>
  )
}

function NewPosts({
  page,
  thread,
  state,
}: {
  page: Anybodys
  thread: ThreadLine
  state: ReadState
}): VNode {
  const at = urls.thread(thread, pageOf(state.first_unread ?? 1))
  return (
    <>
      {' '}
      <a
        class="count"
        href={`${at}#unread`}
        aria-label={`${page.t('reading.new', { count: state.unread })}: ${page.t('reading.firstNew', { title: thread.title })}`}
      >
        {page.t('reading.new', { count: state.unread })}
      </a>
    </>
  )
}

function Facts({ page, thread, board }: Omit<ItemProps, 'state'>): VNode {
  const facts: ComponentChild[] = [
    <Message
      page={page}
      id="threads.started"
      with={{
        who: <Name page={page} member={writer(thread.author_id, thread.author_name)} />,
        when: <When page={page} at={thread.started_at} />,
      }}
    />,
  ]
  if (board !== undefined) {
    const link = (
      <a href={urls.board(board)}>
        <bdi>{board.title}</bdi>
      </a>
    )
    facts.push(<Message page={page} id="reading.in" with={{ board: link }} />)
  }
  if (thread.pinned_at !== null) facts.push(page.t('boards.pinned'))
  if (thread.locked_at !== null) facts.push(page.t('boards.locked'))
  const last = pageOf(thread.last_number)
  if (last > 1) facts.push(<Pages page={page} thread={thread} last={last} />)
  return (
    <>
      {facts.map((fact, index) => (
        <>
          {index > 0 && ' · '}
          {fact}
        </>
      ))}
    </>
  )
}

/** `1 2 … 9`: straight into the middle of a long thread. */
function Pages({
  page,
  thread,
  last,
}: {
  page: Anybodys
  thread: ThreadLine
  last: number
}): VNode {
  const numbers = shownPages(1, last)
  return (
    <span class="pages" role="group" aria-label={page.t('boards.pagesOf', { title: thread.title })}>
      {numbers.map((number) =>
        number === null ? (
          ' … '
        ) : (
          <>
            {' '}
            <a
              href={urls.thread(thread, number)}
              aria-label={page.t('common.page', { page: number })}
            >
              {number}
            </a>
          </>
        ),
      )}
    </span>
  )
}

function LastPost({ page, thread }: { page: Anybodys; thread: ThreadLine }): VNode {
  const { last_post_id, last_post_number } = thread
  const address =
    last_post_id === null
      ? urls.thread(thread)
      : urls.postInThread(thread, pageOf(last_post_number), last_post_id)
  return (
    <div class="last">
      <a href={address} title={page.t('boards.lastPost')}>
        <When page={page} at={thread.last_posted_at} />
      </a>
      <Name page={page} member={writer(thread.last_author_id, thread.last_author_name)} />
    </div>
  )
}
