import type { VNode } from 'preact'

import type { Conversation } from '../../forum/posts/conversations.ts'
import type { PostAddress } from '../../forum/posts/queries.ts'
import type { QuoteShown } from '../../forum/posts/quotes-shown.ts'
import type { Page } from '../page.ts'
import { Layout } from '../ui/layout.tsx'
import { urls } from '../urls.ts'
import { PostToRead } from './post-to-read.tsx'
import { ThreadTrail } from './trail.tsx'
import { wordsWithQuotes } from './words.tsx'

/** A post with everything it answers and everything that answers it: one thread of talk out of a long thread. */
export function ConversationPage({
  page,
  about,
  conversation,
  quotes,
}: {
  page: Page
  about: PostAddress
  conversation: Conversation
  quotes: ReadonlyMap<number, ReadonlyMap<number, QuoteShown>>
}): VNode {
  const { thread, number } = about
  const title = page.t('posts.conversationTitle', { number })
  const { posts, cut } = conversation
  const around = { about, shown: new Set(posts.map(({ id }) => id)) }
  return (
    <Layout page={page} head={{ title: `${title} · ${thread.title}` }}>
      <ThreadTrail page={page} thread={thread} />
      <h1 class="title">{title}</h1>
      <p class="under">
        <span>{page.t('posts.conversationAbout', { count: posts.length })}</span>
        {cut && <span>{page.t('posts.conversationCut')}</span>}
        <a href={urls.postInThread(thread, about.page, about.id)}>{page.t('posts.backToThread')}</a>
      </p>
      {posts.map((post) => (
        <PostToRead
          page={page}
          post={post}
          words={wordsWithQuotes(page, post.html, quotes.get(post.id), thread.id)}
          around={around}
        />
      ))}
    </Layout>
  )
}
