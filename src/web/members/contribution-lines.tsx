import type { VNode } from 'preact'

import type { MembersPost, MembersThread } from '../../forum/members/contributions.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import type { Page } from '../page.ts'
import { Message } from '../ui/message.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** Enough to know the post again. */
const excerptLength = 280

/** Posts of one member, each with where it stands and how it begins. */
export function PostLines({ page, posts }: { page: Page; posts: readonly MembersPost[] }): VNode {
  if (posts.length === 0) return <p class="empty">{page.t('members.noPosts')}</p>
  return (
    <ol class="written">
      {posts.map((post) => (
        <li>
          <h2>
            <a href={linkTo(post)}>
              <bdi>{post.title}</bdi>
            </a>
          </h2>
          <p class="hint">
            <Where page={page} board={post.board_title} /> ·{' '}
            {page.t('threads.post', { number: post.number })} ·{' '}
            <When page={page} at={post.posted_at} />
          </p>
          <p dir="auto">{excerpt(openWords(post.html), excerptLength)}</p>
        </li>
      ))}
    </ol>
  )
}

/** Threads one member started. */
export function ThreadLines({
  page,
  threads,
}: {
  page: Page
  threads: readonly MembersThread[]
}): VNode {
  if (threads.length === 0) return <p class="empty">{page.t('members.noThreads')}</p>
  return (
    <ol class="written">
      {threads.map((thread) => (
        <li>
          <h2>
            <a href={urls.thread(thread)}>
              <bdi>{thread.title}</bdi>
            </a>
          </h2>
          <p class="hint">
            <Where page={page} board={thread.board_title} /> ·{' '}
            <When page={page} at={thread.started_at} /> ·{' '}
            {page.t('boards.posts', { count: thread.post_count })}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Where({ page, board }: { page: Page; board: string }): VNode {
  return <Message page={page} id="members.inBoard" with={{ board: <bdi>{board}</bdi> }} />
}

function linkTo(post: MembersPost): string {
  const thread = { id: post.thread_id, title: post.title }
  return urls.postInThread(thread, pageOf(post.number), post.id)
}
