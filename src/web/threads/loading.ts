import { answersCounts } from '../../forum/posts/answers.ts'
import { postsOnPage } from '../../forum/posts/on-page.ts'
import { quotesFor } from '../../forum/posts/quotes-shown.ts'
import { reactionKinds } from '../../forum/reactions/kinds.ts'
import { reactionCounts } from '../../forum/reactions/queries.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import type { ThreadShown } from '../../forum/threads/queries.ts'
import { originsOf } from '../../importing/origins.ts'
import type { Page } from '../page.ts'
import { hasQuotes, wordsWithQuotes } from '../posts/words.tsx'
import type { Web } from '../web.ts'
import type { ShownThread } from './shown-thread.ts'

/** Loads one page of a thread as everybody with this viewer's sight sees it. */
export async function loadThread(
  web: Web,
  page: Page,
  thread: ThreadShown,
  number: number,
): Promise<ShownThread> {
  const { db } = web.forum
  const posts = await postsOnPage(db, page.viewer, thread, number)
  const standing = posts.filter(({ removed }) => removed === null).map(({ id }) => id)
  const quoting = posts.filter(({ html }) => hasQuotes(html)).map(({ id }) => id)
  const quotes = await quotesFor(db, page.viewer, quoting)
  const answered = await answersCounts(db, page.viewer, standing)
  const reactions = await reactionCounts(db, page.viewer, standing)
  const origins = await originsOf(db, page.viewer, standing)
  return {
    thread,
    number,
    last: pageOf(thread.last_number),
    kinds: await reactionKinds(web.forum),
    posts: posts.map((post) =>
      Object.assign(post, {
        words: wordsWithQuotes(page, post.html, quotes.get(post.id), thread.id),
        answered: answered.get(post.id) ?? 0,
        reactions: reactions.get(post.id) ?? [],
        origin: origins.get(post.id) ?? null,
      }),
    ),
  }
}
