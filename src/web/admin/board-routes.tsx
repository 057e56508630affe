import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import {
  type BoardDraft,
  type BoardProblem,
  changeBoard,
  createBoard,
  orderBoards,
  removeBoard,
} from '../../forum/boards/arranging.ts'
import { formerBoardsIn } from '../../forum/boards/former-boards.ts'
import { boardFor, boardTree } from '../../forum/boards/queries.ts'
import { rightsOf, setBoardRights } from '../../forum/boards/rights.ts'
import { rolesIn } from '../../forum/boards/roles.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { actions } from '../actions.ts'
import { textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { AdminBoardPage, readRights } from './board-page.tsx'
import { besides, BoardsPage, emptyBoard, readBoard } from './boards-page.tsx'
import { AskOnce, moved } from './frame.tsx'
import { problemIn } from './problems.ts'
import { backTo, idOf, show } from './showing.ts'

export function adminBoardRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.get(urls.admin('boards'), (request, response) =>
    show(web, request, response, async (page, saved) => (
      <BoardsPage
        page={page}
        boards={await boardTree(forum.db, page.viewer)}
        draft={emptyBoard}
        saved={saved}
      />
    )),
  )

  app.post(urls.admin('boards'), async (request, response) => {
    const draft = readBoard(request.body)
    const answer = await createBoard(forum, request.visit.viewer, draft)
    if (answer.ok) return response.redirect(`${urls.adminBoard(answer.board.id)}?saved=1`, 303)
    return show(web, request, response.code(422), async (page) => (
      <BoardsPage
        page={page}
        boards={await boardTree(forum.db, page.viewer)}
        draft={draft}
        problems={answer.problems}
      />
    ))
  })

  app.post(`${pattern}/move`, async (request, response) => {
    const { viewer } = request.visit
    const boardId = idOf(request)
    const siblings = besides(await boardTree(forum.db, viewer), boardId)
    await orderBoards(forum, viewer, moved(siblings, boardId, textField(request.body, 'to')))
    return backTo(response, 'boards')
  })

  app.post(`${pattern}/rights`, async (request, response) => {
    const boardId = idOf(request)
    await setBoardRights(forum, request.visit.viewer, boardId, readRights(request.body))
    return response.redirect(`${urls.adminBoard(boardId)}?saved=1`, 303)
  })

  oneBoard(app, web)
}

const pattern = '/admin/boards/:id(^\\d{1,15}$)'

function oneBoard(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.get(pattern, async (request, response) => {
    const board = await boardFor(forum.db, request.visit.viewer, idOf(request))
    const { title, description, parent_id: parentId } = board
    return showBoard(web, request, response, { draft: { title, description, parentId } })
  })

  actions(app, pattern, {
    async post(request, response) {
      const draft = readBoard(request.body)
      const answer = await changeBoard(forum, request.visit.viewer, idOf(request), draft)
      if (answer.ok) return backTo(response, 'boards')
      const { problems } = answer
      return showBoard(web, request, response.code(422), { draft, problems })
    },
    async delete(request, response) {
      const answer = await removeBoard(forum, request.visit.viewer, idOf(request))
      if (answer.ok) return backTo(response, 'boards')
      return ask(web, request, response.code(422), (page) =>
        problemIn(page, answer.problems, answer.problems[0]?.field ?? ''),
      )
    },
  })

  app.get(`${pattern}/remove`, (request, response) => ask(web, request, response, () => undefined))
}

function showBoard(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  shown: { readonly draft: BoardDraft; readonly problems?: readonly Problem<BoardProblem>[] },
): Promise<FastifyReply> {
  const { db } = web.forum
  const boardId = idOf(request)
  return show(web, request, response, async (page, saved) => (
    <AdminBoardPage
      page={page}
      boards={await boardTree(db, page.viewer)}
      boardId={boardId}
      draft={shown.draft}
      problems={shown.problems ?? []}
      rights={await rightsOf(db, page.viewer, boardId)}
      roles={await rolesIn(db, page.viewer)}
      former={await formerBoardsIn(db, page.viewer, boardId)}
      saved={saved}
    />
  ))
}

async function ask(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  problem: (page: Page) => string | undefined,
): Promise<FastifyReply> {
  const board = await boardFor(web.forum.db, request.visit.viewer, idOf(request))
  return show(web, request, response, (page) => (
    <AskOnce
      page={page}
      part="boards"
      question={page.t('admin.removeBoardAsk', { title: board.title })}
      action={urls.adminBoard(board.id)}
      yes={page.t('admin.remove')}
      problem={problem(page)}
    />
  ))
}
