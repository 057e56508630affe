import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { boardFor, boardTree } from '../../forum/boards/queries.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import {
  type Merge,
  mergeBoard,
  type MergePreview,
  type MergeProblem,
  previewMerge,
} from '../../forum/threads/merging-boards.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { MergePage, readMerge } from './merge-page.tsx'
import { idOf, show } from './showing.ts'

const pattern = '/admin/boards/:id(^\\d{1,15}$)/merge'

/** Putting a board into another: chosen, looked at, confirmed, each on a page. */
export function adminMergeRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  app.get(pattern, async (request, response) => {
    const merge = readMerge(request.query, idOf(request))
    if (merge === null) return showMerge(web, request, response, { merge })
    const answer = await previewMerge(forum.db, request.visit.viewer, merge)
    return answer.ok
      ? showMerge(web, request, response, { merge, preview: answer.preview })
      : showMerge(web, request, response.code(422), { merge, problems: answer.problems })
  })
  app.post(pattern, async (request, response) => {
    const merge = readMerge(request.body, idOf(request))
    if (merge === null) return response.redirect(urls.adminBoard(idOf(request), 'merge'), 303)
    const answer = await mergeBoard(forum, request.visit.viewer, merge)
    if (answer.ok) return response.redirect(`${urls.adminBoard(answer.into.id)}?saved=1`, 303)
    return showMerge(web, request, response.code(422), { merge, problems: answer.problems })
  })
}

async function showMerge(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  shown: {
    readonly merge: Merge | null
    readonly preview?: MergePreview
    readonly problems?: readonly Problem<MergeProblem>[]
  },
): Promise<FastifyReply> {
  const { db } = web.forum
  const { viewer } = request.visit
  const board = await boardFor(db, viewer, idOf(request))
  const boards = await boardTree(db, viewer)
  return show(web, request, response, (page) => (
    <MergePage page={page} boards={boards} board={board} {...shown} />
  ))
}
