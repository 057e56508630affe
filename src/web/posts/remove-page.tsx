import type { VNode } from 'preact'

import type { PostAddress } from '../../forum/posts/queries.ts'
import type { Page } from '../page.ts'
import { Field } from '../ui/field.tsx'
import { Layout } from '../ui/layout.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { BesidePost, type PostBeside } from './post-beside.tsx'
import { ThreadTrail } from './trail.tsx'

/** Says what removing does, asks why, and shows what it is about. */
export function RemovePage({
  page,
  post,
  beside,
}: {
  page: Page
  post: PostAddress
  beside: PostBeside | null
}): VNode {
  const title = page.t('posts.removeTitle', { number: post.number })
  return (
    <Layout page={page} head={{ title, needsMore: true }}>
      <ThreadTrail page={page} thread={post.thread} />
      <h1 class="title">{title}</h1>
      <form class="sheet" method="post" action={urls.postAct(post.id, 'remove')}>
        <FormSeal page={page} />
        <p>{page.t('posts.removeWhatHappens')}</p>
        <Field name="reason" label={page.t('posts.removeWhy')} maxLength={200} />
        <div class="bar">
          <button class="button first">{page.t('posts.remove')}</button>
          <a class="button" href={urls.post(post.id)}>
            {page.t('common.cancel')}
          </a>
        </div>
      </form>
      {beside !== null && (
        <BesidePost page={page} title={page.t('posts.asItStands')} beside={beside} />
      )}
    </Layout>
  )
}
