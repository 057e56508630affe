import { boardPath } from '../../forum/kernel/viewing.ts'
import type { ReactionKind } from '../../forum/reactions/kinds.ts'
import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'
import type { PostForPage, ShownThread } from './shown-thread.ts'

/** Longest text of an answer in the data; the page itself has the rest. */
const longestText = 300

/**
 * What search engines are told of a thread: schema.org DiscussionForumPosting with the properties that Google documents
 * as required (author, datePublished, text) and of the recommended ones all that a post here has (url, headline, comment,
 * dateModified, interactionStatistic, isPartOf; there are no pictures or videos in posts). Later pages name the opening
 * post by its headline and the address of the first page, and say the text of their own posts only.
 */
export function threadLinkedData(
  page: Page,
  { thread, number, posts, kinds }: ShownThread,
): object | undefined {
  const standing = posts.filter(({ removed }) => removed === null)
  const first = standing.find((post) => post.number === 1)
  // The first page without its opening post has no text to speak of: nothing is said rather than half.
  if (first === undefined && (number === 1 || standing.length === 0)) return undefined
  const board = boardPath(page.viewer, thread.board_id).at(-1)
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
    ...(board && { isPartOf: page.url + urls.board(board) }),
    ...(first && { text: textOf(first) }),
    ...(first?.edited && { dateModified: first.edited.at }),
    interactionStatistic: [
      statistic('Comment', Math.max(0, thread.post_count - 1)),
      ...(first ? [statistic('Like', likesOf(first, kinds))] : []),
    ],
    comment: standing.filter((post) => post !== first).map((post) => comment(page, post, kinds)),
  }
}

function comment(page: Page, post: PostForPage, kinds: readonly ReactionKind[]): object {
  return {
    '@type': 'Comment',
    url: page.url + urls.post(post.id),
    author: author(page, post.author?.id ?? null, post.author?.name ?? null),
    datePublished: post.posted_at,
    ...(post.edited && { dateModified: post.edited.at }),
    text: textOf(post),
    interactionStatistic: statistic('Like', likesOf(post, kinds)),
  }
}

/** Reactions that count for the author. */
function likesOf({ reactions }: PostForPage, kinds: readonly ReactionKind[]): number {
  const liking = new Set(kinds.filter(({ weight }) => weight > 0).map(({ id }) => id))
  return reactions.reduce((sum, { kind_id, count }) => sum + (liking.has(kind_id) ? count : 0), 0)
}

function textOf(post: PostForPage): string {
  return excerpt(openWords(post.html), longestText)
}

function author(page: Page, id: number | null, name: string | null): object {
  if (id === null || name === null)
    return { '@type': 'Person', name: page.t('common.authorUnknown') }
  return { '@type': 'Person', name, url: page.url + urls.member({ id, name }) }
}

function statistic(kind: 'Comment' | 'Like', count: number): object {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${kind}Action`,
    userInteractionCount: count,
  }
}
