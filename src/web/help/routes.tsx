import type { FastifyInstance } from 'fastify'

import { newestPosts, type PostInThread } from '../../forum/posts/newest.ts'
import { showAsPost } from '../../forum/posts/previewing.ts'
import { openWords } from '../../text/hiding-spoilers.ts'
import { excerpt } from '../../text/plain.ts'
import type { Page } from '../page.ts'
import { sendPage } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { lessons, type Taught, WritingPage } from './writing-page.tsx'

export function helpRoutes(app: FastifyInstance, web: Web): void {
  app.get(urls.writingHelp(), async (request, response) => {
    const page = await pageFor(web, request)
    const names = await namesIn(web, page)
    const taught: Taught[] = []
    for (const [title, about, example] of lessons) {
      const source = page.t(example, names)
      const preview = await showAsPost(web.forum, page.viewer, source)
      taught.push({ title, about, source, preview })
    }
    return sendPage(web, request, response, <WritingPage page={page} taught={taught} />)
  })
}

/** The examples quote what was really said here last, so that they show what a reader would see. */
async function namesIn(web: Web, page: Page): Promise<Readonly<Record<string, string>>> {
  const posts = await newestPosts(web.forum.db, page.viewer)
  const post = posts.find((one) => one.author !== null && isPlain(one))
  return {
    name: post?.author?.name ?? 'Ada',
    post: String(post?.id ?? 1),
    thread: String(post?.thread.id ?? 1),
    words: post === undefined ? page.t('help.exampleWords') : wordsOf(post),
  }
}

const wordsOf = ({ html }: PostInThread): string => excerpt(openWords(html), 90)

/** Words that mean the same when they are typed again: no mark among them, nothing hidden. */
const isPlain = (post: PostInThread): boolean =>
  /^[\p{L}\p{N}\p{P}\s]{30,}$/u.test(wordsOf(post)) && !/[*_`~[\]|#@<>\\]/.test(wordsOf(post))
