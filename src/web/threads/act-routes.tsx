import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { BoardLine } from '../../forum/boards/board-tree.ts'
import { boardTree } from '../../forum/boards/queries.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import { demand } from '../../forum/kernel/refusals.ts'
import type { Thread } from '../../forum/kernel/rows.ts'
import type { Viewer } from '../../forum/kernel/viewing.ts'
import { leavePassed } from '../../forum/reading/passing-over.ts'
import { lockThread, mayLock, unlockThread } from '../../forum/threads/locking.ts'
import { moveThread } from '../../forum/threads/moving.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { pinThread, unpinThread } from '../../forum/threads/pinning.ts'
import { type ThreadShown, threadFor } from '../../forum/threads/queries.ts'
import {
  mayRemoveThread,
  ownPostsIn,
  removeThread,
  restoreThread,
} from '../../forum/threads/removing.ts'
import { mayRename, presentTitle, renameThread } from '../../forum/threads/renaming.ts'
import { actions } from '../actions.ts'
import { numberField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { sendPage } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { MovePage, RemoveThreadPage, RenamePage } from './act-pages.tsx'

type Handler = (request: FastifyRequest, response: FastifyReply) => Promise<FastifyReply>

/** What moderators (and for some of it authors) do with a whole thread. */
export function threadActRoutes(app: FastifyInstance, web: Web): void {
  const acting = (act: (forum: Forum, viewer: Viewer, id: number) => Promise<Thread>) =>
    doing(web, act)
  actions(app, at('pin'), { post: acting(pinThread), delete: acting(unpinThread) })
  actions(app, at('lock'), { post: acting(lockThread), delete: acting(unlockThread) })
  app.get(at('move'), showMove(web))
  app.post(at('move'), move(web))
  app.get(at('rename'), showRename(web))
  app.post(at('rename'), rename(web))
  app.get(at('remove'), showRemove(web))
  actions(app, at('remove'), { post: remove(web), delete: acting(restoreThread) })
  app.post(at('leave-passed'), leave(web))
}

const at = (act: string): string => `/threads/:thread(^\\d{1,15}$)/${act}`

function idOf(request: FastifyRequest): number {
  return numberField(request.params, 'thread') ?? 0
}

async function asked(
  web: Web,
  request: FastifyRequest,
): Promise<{ readonly page: Page; readonly thread: ThreadShown }> {
  const page = await pageFor(web, request)
  return { page, thread: await threadFor(web.forum.db, page.viewer, idOf(request)) }
}

function doing(
  web: Web,
  act: (forum: Forum, viewer: Viewer, id: number) => Promise<Thread>,
): Handler {
  return async (request, response) => {
    const thread = await act(web.forum, request.visit.viewer, idOf(request))
    return response.redirect(urls.thread(thread), 303)
  }
}

function showMove(web: Web): Handler {
  return async (request, response) => {
    const { page, thread } = await asked(web, request)
    demand(mayLock(page.viewer))
    const boards = flat(await boardTree(web.forum.db, page.viewer))
    return sendPage(
      web,
      request,
      response,
      <MovePage page={page} thread={thread} boards={boards} />,
    )
  }
}

function flat(boards: readonly BoardLine[]): readonly BoardLine[] {
  return boards.flatMap((board) => [board].concat(flat(board.boards)))
}

function move(web: Web): Handler {
  return async (request, response) => {
    const boardId = numberField(request.body, 'board') ?? 0
    const thread = await moveThread(web.forum, request.visit.viewer, idOf(request), boardId)
    return response.redirect(urls.thread(thread), 303)
  }
}

function showRename(web: Web): Handler {
  return async (request, response) => {
    const { page, thread } = await asked(web, request)
    demand(mayRename(page.viewer, thread, page.settings, page.at))
    const typed = presentTitle(thread)
    return sendPage(
      web,
      request,
      response,
      <RenamePage page={page} thread={thread} typed={typed} problems={[]} />,
    )
  }
}

function rename(web: Web): Handler {
  return async (request, response) => {
    const typed = textField(request.body, 'title')
    const baseTitle = textField(request.body, 'base-title')
    const answer = await renameThread(web.forum, request.visit.viewer, idOf(request), {
      title: typed,
      ...(baseTitle !== '' && { baseTitle }),
    })
    if (answer.ok) return response.redirect(urls.thread(answer.thread), 303)
    const { page, thread } = await asked(web, request)
    return sendPage(
      web,
      request,
      response.code(422),
      <RenamePage page={page} thread={thread} typed={typed} problems={answer.problems} />,
    )
  }
}

function showRemove(web: Web): Handler {
  return async (request, response) => {
    const { page, thread } = await asked(web, request)
    const own = await ownPostsIn(web.forum.db, page.viewer, thread.id)
    demand(mayRemoveThread(page.viewer, thread, own, { ...page.settings, at: page.at }))
    return sendPage(web, request, response, <RemoveThreadPage page={page} thread={thread} />)
  }
}

function remove(web: Web): Handler {
  return async (request, response) => {
    const { viewer } = request.visit
    const thread = await removeThread(web.forum, viewer, idOf(request), {
      reason: textField(request.body, 'reason'),
    })
    return response.redirect(urls.thread(thread), 303)
  }
}

/** Leads back to the page that the button stood on. */
function leave(web: Web): Handler {
  return async (request, response) => {
    const { viewer } = request.visit
    const thread = await threadFor(web.forum.db, viewer, idOf(request))
    await leavePassed(web.forum, viewer, thread.id)
    const page = numberField(request.body, 'page') ?? 1
    return response.redirect(urls.thread(thread, Math.min(page, pageOf(thread.last_number))), 303)
  }
}
