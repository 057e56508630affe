import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

import { markRead } from '../../forum/reading/marking.ts'
import { readState, type ThreadReadState } from '../../forum/reading/read-states.ts'
import { numbersOn, pageOf } from '../../forum/threads/paging.ts'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { Message } from '../ui/message.tsx'
import { urls } from '../urls.ts'
import { WatchThread } from '../watching/watch-menu.tsx'
import type { Web } from '../web.ts'
import type { ShownThread } from './shown-thread.ts'

/** Whether the member watches the thread, the lines above the first unread post and the first that was passed over, and the links to them from other pages. What is shown now counts as read. */
export async function addUnread(
  web: Web,
  page: Page,
  shown: ShownThread,
  own: Map<string, Buffer>,
): Promise<void> {
  const state = await readState(web.forum.db, page.viewer, shown.thread.id, shown.posts)
  if (state === undefined) return
  noteRead(web, page, shown, state)
  if (state.watch !== null) {
    const { thread, number } = shown
    const menu = <WatchThread page={page} thread={thread} number={number} level={state.watch} />
    own.set('watch', Buffer.from(renderToString(menu)))
  }
  for (const line of [newSince(page, shown, state), passedHere(page, shown, state)])
    if (line !== null) own.set(`before:${line.number}`, Buffer.from(renderToString(line.piece)))
  own.set(
    'first-unread',
    Buffer.from(renderToString(<Places page={page} shown={shown} state={state} />)),
  )
}

interface Line {
  readonly number: number
  readonly piece: VNode
}

function newSince(page: Page, { posts, number }: ShownThread, state: ThreadReadState): Line | null {
  const { first_unread: unread } = state
  // Whoever has never been here has nothing "since".
  if (unread === null || unread === 1 || numbersOn(number).first > unread) return null
  const first = posts.find((post) => post.number >= unread && post.removed === null)
  if (first === undefined) return null
  const piece = (
    <p class="unread" id="unread">
      {page.t('threads.newSince')}
    </p>
  )
  return { number: first.number, piece }
}

function passedHere(page: Page, { posts }: ShownThread, state: ThreadReadState): Line | null {
  const first = state.passed?.first
  if (first === undefined || first === null) return null
  if (!posts.some(({ number }) => number === first)) return null
  const piece = (
    <p class="unread" id="passed">
      {page.t('threads.passedHere')}
    </p>
  )
  return { number: first, piece }
}

interface PlacesShown {
  readonly page: Page
  readonly shown: ShownThread
  readonly state: ThreadReadState
}

/** Where the reading goes on. */
function Places(places: PlacesShown): VNode {
  const {
    page,
    shown: { thread },
    state: { first_unread: unread, passed },
  } = places
  const first = passed?.first ?? null
  return (
    <>
      {unread !== null && unread > 1 && (
        <a href={`${urls.thread(thread, pageOf(unread))}#unread`}>
          {page.t('threads.firstUnread')}
        </a>
      )}
      {first !== null && <PassedOver {...places} first={first} posts={passed?.posts ?? 0} />}
    </>
  )
}

function PassedOver({
  page,
  shown: { thread, number },
  first,
  posts,
}: PlacesShown & { first: number; posts: number }): VNode {
  const from = (
    <a href={`${urls.thread(thread, pageOf(first))}#passed`}>
      {page.t('threads.fromPost', { number: first })}
    </a>
  )
  return (
    <span>
      <Message page={page} id="threads.passedOver" values={{ count: posts }} with={{ from }} />{' '}
      <button
        class="quiet"
        form={actForm}
        formaction={urls.threadAct(thread.id, 'leave-passed')}
        name="page"
        value={number}
      >
        {page.t('threads.leavePassed')}
      </button>
    </span>
  )
}

/** After the page, not before it: reading waits for no write. */
function noteRead(
  web: Web,
  page: Page,
  { thread, number }: ShownThread,
  before: ThreadReadState,
): void {
  const { first, last } = numbersOn(number)
  const reached = Math.min(last, thread.last_number)
  if (reached <= before.marked_number && before.passed_from === null) return
  markRead(web.forum, page.viewer, thread, { first, last, before }).catch((problem: unknown) => {
    web.log.error({ problem }, 'a reading mark was not kept')
  })
}
