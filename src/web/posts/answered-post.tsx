import type { VNode } from 'preact'

import { type PostInThread, postsByIds } from '../../forum/posts/newest.ts'
import { quotesFor } from '../../forum/posts/quotes-shown.ts'
import type { Page } from '../page.ts'
import type { Web } from '../web.ts'
import { PostToRead } from './post-to-read.tsx'
import { wordsWithQuotes } from './words.tsx'

/** The post a reply is written to, as its writer may see it. */
export interface Answered {
  readonly post: PostInThread
  /** Safe HTML, quotes included. */
  readonly words: string
}

/** Null for a reply to the thread as a whole, and for a post that may not be read or stands elsewhere. */
export async function answeredPost(
  { forum: { db } }: Web,
  page: Page,
  threadId: number,
  postId: number | null,
): Promise<Answered | null> {
  const [post] = postId === null ? [] : await postsByIds(db, page.viewer, [postId])
  if (post === undefined || post.thread.id !== threadId) return null
  const quotes = await quotesFor(db, page.viewer, [post.id])
  return { post, words: wordsWithQuotes(page, post.html, quotes.get(post.id), threadId) }
}

export function AnsweredPost({
  page,
  answered: { post, words },
}: {
  page: Page
  answered: Answered
}): VNode {
  return (
    <section aria-labelledby="answered">
      <h2 class="room" id="answered">
        {page.t('posts.answered')}
      </h2>
      {/* What it answered in its turn is not on this page. */}
      <PostToRead
        page={page}
        thread={post.thread}
        post={{ ...post, answers: null }}
        words={words}
        here={false}
      />
    </section>
  )
}
