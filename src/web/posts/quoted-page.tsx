import type { VNode } from 'preact'

import type { PostAddress } from '../../forum/posts/queries.ts'
import type { QuoteShown } from '../../forum/posts/quotes-shown.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { urls } from '../urls.ts'
import { QuoteItem } from './quote-item.tsx'
import { ThreadTrail } from './trail.tsx'

/** What a post quotes: with script this opens inside the quote of the post, without it is a page. */
export function QuotedPage({
  page,
  post,
  quotes,
}: {
  page: Page
  post: PostAddress
  quotes: readonly QuoteShown[]
}): VNode {
  const title = page.t('posts.quotedTitle', { number: post.number })
  return (
    <Layout page={page} head={{ title }}>
      <ThreadTrail page={page} thread={post.thread} />
      <h1 class="title">{title}</h1>
      <p class="under">
        <a href={urls.postInThread(post.thread, post.page, post.id)}>
          {page.t('posts.backToThread')}
        </a>
      </p>
      {quotes.length === 0 ? (
        <p>{page.t('posts.quotesNothing')}</p>
      ) : (
        <Quotes page={page} quotes={quotes} here={post.thread.id} />
      )}
    </Layout>
  )
}

export function Quotes({
  page,
  quotes,
  here,
}: {
  page: Page
  quotes: readonly QuoteShown[]
  here: number
}): VNode {
  return (
    <div class="words">
      {quotes.map((quote) => (
        <QuoteItem page={page} quote={quote} here={here} />
      ))}
    </div>
  )
}
