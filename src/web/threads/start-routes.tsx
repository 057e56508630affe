import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { presentBoardId } from '../../forum/boards/former-boards.ts'
import { boardFor } from '../../forum/boards/queries.ts'
import { demand } from '../../forum/kernel/refusals.ts'
import { previewPost } from '../../forum/posts/previewing.ts'
import { mayStart, startThread } from '../../forum/posts/starting.ts'
import { writingPace } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { emptyStart, readStart, type StartDraft, StartPage } from './start-page.tsx'

type StartRequest = FastifyRequest<{ Params: { board: string } }>

export function startRoutes(app: FastifyInstance, web: Web): void {
  app.get<{ Params: { board: string } }>('/boards/:board/start', async (request, response) =>
    showForm(web, request, response, emptyStart()),
  )
  const config = { ownPace: true }
  app.post<{ Params: { board: string } }>(
    '/boards/:board/start',
    { config },
    async (request, response) => {
      const { viewer } = request.visit
      const draft = readStart(request.body)
      const act = draft.wantsPreview ? 'preview' : 'thread'
      const wait = await writingPace(web.forum, response, act, viewer)
      if (wait.length > 0) return showForm(web, request, response, { ...draft, problems: wait })
      if (draft.wantsPreview) {
        const preview = await previewPost(web.forum, viewer, draft.source)
        return showForm(web, request, response, { ...draft, preview, problems: preview.problems })
      }
      const { title, source, nonce } = draft
      const boardId = await boardIdOf(web, request)
      const answer = await startThread(web.forum, viewer, { boardId, title, source, nonce })
      if (answer.ok) return response.redirect(urls.thread(answer.thread), 303)
      const { problems } = answer
      return showForm(web, request, response.code(422), { ...draft, problems })
    },
  )
}

/** Also of a board that was merged into another while somebody wrote: nothing typed is lost. */
function boardIdOf({ forum }: Web, { params, visit }: StartRequest): Promise<number> {
  return presentBoardId(forum.db, visit.viewer, idIn(params.board) ?? 0)
}

async function showForm(
  web: Web,
  request: StartRequest,
  response: FastifyReply,
  draft: StartDraft,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const board = await boardFor(web.forum.db, page.viewer, await boardIdOf(web, request))
  demand(mayStart(page.viewer, board.id))
  return sendPage(web, request, response, <StartPage page={page} board={board} draft={draft} />)
}
