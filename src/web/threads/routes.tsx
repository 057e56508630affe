import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { reply } from '../../forum/posts/replying.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { threadFor } from '../../forum/threads/queries.ts'
import { sendHtml, sendPage } from '../send.tsx'
import { Layout } from '../ui/layout.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { readReply, ReplyForm } from './reply-form.tsx'
import { memberThreadPage, showThread } from './showing.tsx'
import { ThreadPage } from './thread-page.tsx'

type ThreadRequest = FastifyRequest<{ Params: { thread: string; page?: string } }>

export function threadRoutes(app: FastifyInstance, web: Web): void {
  const show = (request: FastifyRequest, response: FastifyReply) =>
    // oxlint-disable-next-line no-unsafe-type-assertion -- the patterns below name these parameters.
    showPage(web, request as ThreadRequest, response)
  app.get('/threads/:thread', show)
  app.get('/threads/:thread/:page(^\\d+$)', show)

  app.post<{ Params: { thread: string } }>(
    '/threads/:thread/replies',
    async (request, response) => {
      const { viewer } = request.visit
      const threadId = idIn(request.params.thread) ?? 0
      const draft = readReply(request.body)
      const answer = await reply(web.forum, viewer, threadId, draft)
      if (!answer.ok) {
        const page = await pageFor(web, request)
        const thread = await threadFor(web.forum.db, viewer, threadId)
        return sendPage(
          web,
          request,
          response.code(422),
          <Layout page={page} head={{ title: thread.title }}>
            <ReplyForm
              page={page}
              threadId={threadId}
              draft={{ ...draft, problems: answer.problems }}
            />
          </Layout>,
        )
      }
      const thread = await threadFor(web.forum.db, viewer, threadId)
      return response.redirect(
        urls.postInThread(thread, pageOf(answer.post.number), answer.post.id),
        303,
      )
    },
  )
}

async function showPage(
  web: Web,
  request: ThreadRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const id = idIn(request.params.thread) ?? 0
  const number = Number(request.params.page ?? 1)
  const page = await pageFor(web, request)
  if (page.viewer.member !== null) {
    return sendHtml(web, request, response, await memberThreadPage(web, page, id, number))
  }
  const thread = await threadFor(web.forum.db, page.viewer, id)
  const right = urls.thread(thread, number)
  if (request.url.split('?')[0] !== right) return response.redirect(right, 301)
  if (number > pageOf(thread.last_number)) throw new Refusal('not-found')
  const shown = await showThread(web, page, thread, number)
  return sendPage(web, request, response, <ThreadPage page={page} shown={shown} />)
}
