import type { VNode } from 'preact'

import type { PostAddress } from '../../forum/posts/queries.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { ThreadTrail } from './trail.tsx'

/** Says what removing does, and asks why. */
export function RemovePage({ page, post }: { page: Page; post: PostAddress }): VNode {
  const title = page.t('posts.removeTitle', { number: post.number })
  return (
    <Layout page={page} head={{ title }}>
      <ThreadTrail page={page} thread={post.thread} />
      <h1 class="title">{title}</h1>
      <p>{page.t('posts.removeWhatHappens')}</p>
      <form class="writing" method="post" action={urls.postAct(post.id, 'remove')}>
        <FormSeal page={page} />
        <label>
          <span>{page.t('posts.removeWhy')}</span>
          <input name="reason" dir="auto" maxLength={200} />
        </label>
        <div class="bar">
          <button class="button first">{page.t('posts.remove')}</button>
          <a class="button" href={urls.post(post.id)}>
            {page.t('common.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  )
}
