import type { FastifyInstance } from 'fastify'

import { boardFor } from '../../forum/boards/queries.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import { watchedBoards, watchedThreads } from '../../forum/watching/queries.ts'
import {
  boardLevels,
  threadLevels,
  watchBoard,
  watchThread,
} from '../../forum/watching/watching.ts'
import { numberField, textField } from '../forms.ts'
import { sendPage } from '../send.tsx'
import { idIn, localPath, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { WatchedPage } from './watched-page.tsx'

/** Watching and muting, and the list of what one watches. */
export function watchRoutes(app: FastifyInstance, web: Web): void {
  const { db } = web.forum

  app.post<{ Params: { thread: string } }>(
    '/threads/:thread(^\\d{1,15}$)/watch',
    async (request, reply) => {
      const { viewer } = request.visit
      const level = levelAmong(threadLevels, textField(request.body, 'level'))
      const thread = await watchThread(web.forum, viewer, idIn(request.params.thread) ?? 0, level)
      const page = numberField(request.query, 'page') ?? 1
      return reply.redirect(backTo(request.body, urls.thread(thread, page)), 303)
    },
  )

  app.post<{ Params: { board: string } }>(
    '/boards/:board(^\\d{1,15}$)/watch',
    async (request, reply) => {
      const { viewer } = request.visit
      const level = levelAmong(boardLevels, textField(request.body, 'level'))
      const board = await boardFor(db, viewer, idIn(request.params.board) ?? 0)
      await watchBoard(web.forum, viewer, board.id, level)
      return reply.redirect(backTo(request.body, urls.board(board)), 303)
    },
  )

  app.get(urls.watching(), { config: { query: { after: 'any' } } }, async (request, reply) => {
    const { viewer } = request.visit
    if (viewer.member === null) throw new Refusal('sign-in-first')
    const after = textField(request.query, 'after')
    const page = await pageFor(web, request)
    const boards = after === '' ? await watchedBoards(db, viewer) : []
    const threads = await watchedThreads(db, viewer, after === '' ? undefined : after)
    const shown = <WatchedPage page={page} boards={boards} threads={threads} after={after} />
    return sendPage(web, request, reply, shown)
  })
}

/** What is no level is none: nothing is watched by mistake. */
function levelAmong<Level extends string>(levels: readonly Level[], asked: string): Level | null {
  return levels.find((level) => level === asked) ?? null
}

/** Lists say where to come back to. */
function backTo(form: unknown, usual: string): string {
  const next = textField(form, 'next')
  return next === '' ? usual : localPath(next)
}
