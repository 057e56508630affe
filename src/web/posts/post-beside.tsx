import type { VNode } from 'preact'

import { type PostInThread, postsByIds } from '../../forum/posts/newest.ts'
import { quotesFor } from '../../forum/posts/quotes-shown.ts'
import type { Page } from '../page.ts'
import type { Web } from '../web.ts'
import { PostToRead } from './post-to-read.tsx'
import { wordsWithQuotes } from './words.tsx'

/** The post that a page asks something about (to answer it, to remove it), as its viewer may see it. */
export interface PostBeside {
  readonly post: PostInThread
  /** Safe HTML, quotes included. */
  readonly words: string
}

/** Null where no post is meant, and for one that may not be read or stands elsewhere. */
export async function postBeside(
  { forum: { db } }: Web,
  page: Page,
  threadId: number,
  postId: number | null,
): Promise<PostBeside | null> {
  const [post] = postId === null ? [] : await postsByIds(db, page.viewer, [postId])
  if (post === undefined || post.thread.id !== threadId) return null
  const quotes = await quotesFor(db, page.viewer, [post.id])
  return { post, words: wordsWithQuotes(page, post.html, quotes.get(post.id), threadId) }
}

export function BesidePost({
  page,
  title,
  beside: { post, words },
}: {
  page: Page
  title: string
  beside: PostBeside
}): VNode {
  return (
    <section aria-labelledby="beside">
      <h2 class="room" id="beside">
        {title}
      </h2>
      <PostToRead page={page} post={post} words={words} around={alone} />
    </section>
  )
}

const alone = { about: null, shown: new Set<number>() }
