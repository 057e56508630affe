import type { VNode } from 'preact'

import { mayEdit } from '../../forum/posts/editing.ts'
import { mayRemovePost } from '../../forum/posts/removing.ts'
import { mayReply } from '../../forum/posts/replying.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { ThreadShown } from '../../forum/threads/queries.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'
import type { PostForPage } from './shown-thread.ts'

interface Subject {
  readonly page: Page
  readonly thread: ThreadShown
  readonly post: PostForPage
}

/** What this viewer may do with a post. */
export function PostActs({ page, thread, post }: Subject): VNode | null {
  const { viewer, settings, at } = page
  if (viewer.member === null) return null
  const subject = {
    author_id: post.author?.id ?? null,
    posted_at: post.posted_at,
    removed_at: null,
    removed_by: null,
  }
  return (
    <>
      {mayReply(viewer, thread) === 'allowed' && <Answer page={page} thread={thread} post={post} />}
      {mayEdit(viewer, subject, thread, { ...settings, at }) === 'allowed' && (
        <a href={urls.postAct(post.id, 'edit')}>{page.t('threads.edit')}</a>
      )}
      {mayRemovePost(viewer, subject, { ...settings, at }) === 'allowed' && (
        <a href={urls.postAct(post.id, 'remove')}>{page.t('posts.remove')}</a>
      )}
    </>
  )
}

function Answer({ page, thread, post }: Subject): VNode {
  const on = pageOf(post.number)
  return (
    <>
      <a class="quote-it" data-behaviour="quote" href={urls.answer(thread, on, post.id, 'quote')}>
        {page.t('threads.quote')}
      </a>
      <a class="reply-to" data-behaviour="answer" href={urls.answer(thread, on, post.id, 'answer')}>
        {page.t('threads.reply')}
      </a>
    </>
  )
}
