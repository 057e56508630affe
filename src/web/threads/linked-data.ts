import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'
import type { PostForPage, ShownThread } from './shown-thread.ts'

/** Longest text of an answer in the data; the page itself has the rest. */
const longestText = 300

/**
 * What search engines are told of a thread: schema.org DiscussionForumPosting with the properties that Google documents
 * as required (author, datePublished, text) and recommended (url, headline, comment, dateModified, interactionStatistic).
 */
export function threadLinkedData(
  page: Page,
  { thread, number, posts }: ShownThread,
): object | undefined {
  const first = posts.find((post) => post.number === 1 && post.removed === null)
  // Only where the opening post can be read is there a text to speak of; other pages say nothing rather than half.
  if (first === undefined) return undefined
  const address = page.url + urls.thread(thread)
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': address,
    mainEntityOfPage: page.url + urls.thread(thread, number),
    url: address,
    headline: thread.title,
    author: author(page, thread.author_id, thread.author_name),
    datePublished: thread.started_at,
    text: textOf(first),
    ...(first.edited && { dateModified: first.edited.at }),
    interactionStatistic: statistic('Comment', Math.max(0, thread.post_count - 1)),
    comment: posts
      .filter((post) => post.number !== 1 && post.removed === null)
      .map((post) => comment(page, post)),
  }
}

function comment(page: Page, post: PostForPage): object {
  return {
    '@type': 'Comment',
    url: page.url + urls.post(post.id),
    author: author(page, post.author?.id ?? null, post.author?.name ?? null),
    datePublished: post.posted_at,
    ...(post.edited && { dateModified: post.edited.at }),
    text: textOf(post),
  }
}

function textOf(post: PostForPage): string {
  return excerpt(openWords(post.html), longestText)
}

function author(page: Page, id: number | null, name: string | null): object {
  if (id === null || name === null)
    return { '@type': 'Person', name: page.t('common.authorUnknown') }
  return { '@type': 'Person', name, url: page.url + urls.member({ id, name }) }
}

function statistic(kind: 'Comment', count: number): object {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${kind}Action`,
    userInteractionCount: count,
  }
}
