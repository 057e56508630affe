import type { VNode } from 'preact'

import type { PostInThread } from '../../forum/posts/newest.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { Page } from '../page.ts'
import { MemberCard } from '../threads/member-card.tsx'
import { PostHeading } from '../threads/post-heading.tsx'
import { Message } from '../ui/message.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** The page a post is read on. */
export interface Around {
  /** The post the page is about; null when it is about an act. */
  readonly about: { readonly id: number; readonly thread: { readonly id: number } } | null
  /** Which posts stand on it. */
  readonly shown: ReadonlySet<number>
}

/** A post on a page of its own kind (a conversation): to be read there, to be answered in its thread. */
export function PostToRead({
  page,
  post,
  words,
  around,
}: {
  page: Page
  post: PostInThread
  words: string
  around: Around
}): VNode {
  return (
    <article class={post.id === around.about?.id ? 'post fresh' : 'post'} id={`post-${post.id}`}>
      <MemberCard page={page} member={post.author} />
      <div class="body">
        <Stamp page={page} post={post} around={around} />
        <Sanitised className="words" html={words} />
      </div>
    </article>
  )
}

function Stamp({
  page,
  post,
  around: { about, shown },
}: {
  page: Page
  post: PostInThread
  around: Around
}): VNode {
  const { id, number, answers, thread } = post
  return (
    <div class="stamp">
      <PostHeading page={page} post={post} />
      <When page={page} at={post.posted_at} />
      {about !== null && about.thread.id !== thread.id && <Elsewhere page={page} thread={thread} />}
      {answers !== null && (
        <a
          href={shown.has(answers.id) ? `#post-${answers.id}` : urls.post(answers.id)}
          class="answers"
        >
          {page.t('threads.inAnswerTo', { number: answers.number })}
        </a>
      )}
      <a
        class="no"
        href={urls.postInThread(thread, pageOf(number), id)}
        aria-label={page.t('threads.post', { number })}
      >
        #{number}
      </a>
    </div>
  )
}

function Elsewhere({ page, thread }: { page: Page; thread: PostInThread['thread'] }): VNode {
  const link = (
    <a href={urls.thread(thread)}>
      <bdi>{thread.title}</bdi>
    </a>
  )
  return (
    <span>
      <Message page={page} id="posts.inThread" with={{ thread: link }} />
    </span>
  )
}
