import type { VNode } from 'preact'

import type { ShownPost } from '../../forum/posts/on-page.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { Page } from '../page.ts'
import { MemberCard } from '../threads/member-card.tsx'
import { PostHeading } from '../threads/post-heading.tsx'
import { Sanitised } from '../ui/raw.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** A post on a page of its own kind (a conversation): to be read there, to be answered in its thread. */
export function PostToRead({
  page,
  thread,
  post,
  words,
  here,
}: {
  page: Page
  thread: { readonly id: number; readonly title: string }
  post: ShownPost
  words: string
  /** The post the page is about. */
  here: boolean
}): VNode {
  const { number, answers } = post
  return (
    <article class={here ? 'post fresh' : 'post'} id={`post-${post.id}`}>
      <MemberCard page={page} member={post.author} />
      <div class="body">
        <div class="stamp">
          <PostHeading page={page} post={post} />
          <When page={page} at={post.posted_at} />
          {answers !== null && (
            <a href={`#post-${answers.id}`} class="answers">
              {page.t('threads.inAnswerTo', { number: answers.number })}
            </a>
          )}
          <a
            class="no"
            href={urls.postInThread(thread, pageOf(number), post.id)}
            aria-label={page.t('threads.post', { number })}
          >
            #{number}
          </a>
        </div>
        <Sanitised className="words" html={words} />
      </div>
    </article>
  )
}
