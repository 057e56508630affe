import type { VNode } from 'preact'

import type { ShownPost } from '../../forum/posts/on-page.ts'
import { mayRestorePost } from '../../forum/posts/removing.ts'
import { Why } from '../boards/removed-threads.tsx'
import type { Page } from '../page.ts'
import { actForm } from '../reactions/reaction-bar.tsx'
import { Message } from '../ui/message.tsx'
import { When } from '../ui/when.tsx'
import { urls } from '../urls.ts'

/** Where a removed post stood, for those who may know that there was one. Never its words. */
export function RemovedPlace({ page, post }: { page: Page; post: ShownPost }): VNode | null {
  const { removed } = post
  if (removed === null) return null
  const own = page.viewer.member?.id === removed.author_id
  return (
    <div class="post removed" id={`post-${post.id}`}>
      <p>
        <Message
          page={page}
          id={removed.byAuthor ? 'posts.removedByAuthor' : 'posts.removedByModerator'}
          with={{ post: `#${post.number}`, when: <When page={page} at={removed.at} /> }}
        />
        <Why reason={removed.why} />
      </p>
      {(own || page.viewer.sight.moderates) && (
        <a href={urls.postAct(post.id, 'history')}>{page.t('posts.whatItSaid')}</a>
      )}
      {mayRestore(page, post) && (
        <button
          form={actForm}
          formaction={urls.postAct(post.id, 'remove')}
          name="_method"
          value="delete"
        >
          {page.t('posts.restore')}
        </button>
      )}
    </div>
  )
}

function mayRestore(page: Page, { posted_at, removed }: ShownPost): boolean {
  if (removed === null) return false
  const { at: removed_at, author_id, byAuthor } = removed
  const post = { author_id, posted_at, removed_at, removed_by: byAuthor ? author_id : null }
  return mayRestorePost(page.viewer, post, { ...page.settings, at: page.at }) === 'allowed'
}
