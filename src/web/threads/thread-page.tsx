import type { VNode } from 'preact'

import type { ThreadShown } from '../../forum/threads/queries.ts'
import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import { Why } from '../boards/removed-threads.tsx'
import type { Page } from '../page.ts'
import { ThreadSearch } from '../search/search-form.tsx'
import { slot } from '../slots.ts'
import { type Head, Layout } from '../ui/layout.tsx'
import { Message } from '../ui/message.tsx'
import { Name } from '../ui/name.tsx'
import { Pager } from '../ui/pager.tsx'
import { Trail } from '../ui/trail.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'
import { threadLinkedData } from './linked-data.ts'
import { PostItem } from './post-item.tsx'
import type { ShownThread } from './shown-thread.ts'

/** One page of a thread. Rendered for guests whole, for members once for all with slots for what is one viewer's own. */
export function ThreadPage({ page, shown }: { page: Page; shown: ShownThread }): VNode {
  const { thread, number, last, posts } = shown
  const pager = (
    <Pager
      page={page}
      current={number}
      last={last}
      href={(to) => urls.thread(thread, to)}
      goTo={urls.thread(thread)}
    />
  )
  return (
    <Layout page={page} head={threadHead(page, shown)} here="boards">
      <ThreadTop page={page} shown={shown} />
      <Removed page={page} thread={thread} />
      <div class="bar">
        {page.shared ? slot('thread-acts') : <Invitation page={page} shown={shown} />}
        {page.shared && slot('watch')}
        <span class="grow" />
        {last > 1 && <ThreadSearch page={page} threadId={thread.id} />}
        {posts.length > 1 && <a href="#bottom">{page.t('common.toBottom')}</a>}
        {pager}
      </div>
      {posts.map((post) => (
        <PostItem page={page} shown={shown} post={post} />
      ))}
      <div class="bar" id="bottom">
        <a href="#content">{page.t('common.toTop')}</a>
        <span class="grow" />
        {pager}
      </div>
      {page.shared && slot('act-form')}
      {page.shared ? slot('reply') : <Invitation page={page} shown={shown} />}
    </Layout>
  )
}

function Removed({ page, thread }: { page: Page; thread: ThreadShown }): VNode | null {
  if (thread.removed_at === null) return null
  const when = <When page={page} at={thread.removed_at} />
  return (
    <p class="locked">
      <Message page={page} id="threads.isRemoved" with={{ when }} />
      <Why reason={thread.remove_reason} />
    </p>
  )
}

function threadHead(page: Page, shown: ShownThread): Head {
  const { thread, number, last, posts } = shown
  const description = excerpt(openWords(posts[0]?.html ?? ''), 160)
  return {
    title: thread.title,
    number,
    canonical: urls.thread(thread, number),
    feed: urls.feed(urls.thread(thread)),
    previous: number > 1 ? urls.thread(thread, number - 1) : undefined,
    next: number < last ? urls.thread(thread, number + 1) : undefined,
    ...(description !== '' && { description }),
    // Members are no search engines: their pages are smaller without.
    ...linked(page, shown),
  }
}

/** Members' pages are for no search engine. */
function linked(page: Page, shown: ShownThread): Pick<Head, 'linkedData'> {
  const linkedData = page.shared ? undefined : threadLinkedData(page, shown)
  return linkedData === undefined ? {} : { linkedData }
}

function ThreadTop({ page, shown }: { page: Page; shown: ShownThread }): VNode {
  const { thread } = shown
  const starter =
    thread.author_id === null || thread.author_name === null
      ? null
      : { id: thread.author_id, name: thread.author_name }
  return (
    <>
      <Trail page={page} boardId={thread.board_id} />
      <h1 class="title">
        <bdi>{thread.title}</bdi>
      </h1>
      <p class="under">
        <span>
          <Message
            page={page}
            id="threads.started"
            with={{
              who: <Name page={page} member={starter} />,
              when: <When page={page} at={thread.started_at} />,
            }}
          />
        </span>
        <span>{page.t('boards.posts', { count: thread.post_count })}</span>
        {thread.pinned_at !== null && <span>{page.t('threads.pinned')}</span>}
        {thread.locked_at !== null && <span>{page.t('threads.isLocked')}</span>}
        {page.shared && slot('first-unread')}
        <NewestPost page={page} shown={shown} />
      </p>
    </>
  )
}

/** Where a member finds the reply box, a guest finds the way to become one. */
function Invitation({ page, shown }: { page: Page; shown: ShownThread }): VNode {
  if (shown.thread.locked_at !== null) return <p class="locked">{page.t('threads.locked')}</p>
  return (
    <a class="button" href={urls.signIn(urls.thread(shown.thread, shown.last))}>
      {page.t('threads.signInToReply')}
    </a>
  )
}

function NewestPost({ page, shown }: { page: Page; shown: ShownThread }): VNode | null {
  const { last_post_id: id } = shown.thread
  if (shown.last === 1 || id === null) return null
  return <a href={urls.post(id)}>{page.t('threads.newestPost')}</a>
}
