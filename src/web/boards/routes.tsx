import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { withInner } from '../../forum/boards/board-tree.ts'
import { presentBoardId } from '../../forum/boards/former-boards.ts'
import { boardFor, boardTree, threadsIn } from '../../forum/boards/queries.ts'
import { demand, Refusal } from '../../forum/kernel/refusals.ts'
import { markAllRead } from '../../forum/reading/marking.ts'
import { readStates } from '../../forum/reading/read-states.ts'
import { unreadBoards } from '../../forum/reading/unread-boards.ts'
import { latestPosts } from '../../forum/reading/whats-new.ts'
import { maySeeRemoved, removedIn } from '../../forum/threads/removed.ts'
import { boardWatch } from '../../forum/watching/queries.ts'
import { textField } from '../forms.ts'
import { seeHere } from '../notifications/seeing-here.ts'
import { sendPage } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { BoardPage } from './board-page.tsx'
import { IndexPage } from './index-page.tsx'
import { RemovedPage } from './removed-page.tsx'

/** Latest posts on the index: as many as fit beside the boards of a small forum. */
const latestShown = 8

type BoardRequest = FastifyRequest<{ Params: { board: string; page?: string } }>

export function boardRoutes(app: FastifyInstance, web: Web): void {
  const { db } = web.forum

  app.get('/', { config: { query: {} } }, async (request, response) => {
    const page = await pageFor(web, request)
    const boards = await boardTree(db, page.viewer)
    const unread = await unreadBoards(db, page.viewer)
    const latest = await latestPosts(db, page.viewer, latestShown)
    return sendPage(
      web,
      request,
      response,
      <IndexPage page={page} boards={boards} unread={unread} latest={latest} />,
    )
  })

  const show = (request: FastifyRequest, response: FastifyReply) =>
    // oxlint-disable-next-line no-unsafe-type-assertion -- the patterns below name these parameters.
    showBoard(web, request as BoardRequest, response)
  app.get('/boards/:board', { config: { query: {} } }, show)
  app.get('/boards/:board/:page(^\\d{1,9}$)', { config: { query: {} } }, show)

  removedRoutes(app, web)

  app.post<{ Params: { board: string } }>('/boards/:board/read', async (request, response) => {
    const { viewer } = request.visit
    const board = await boardFor(db, viewer, idIn(request.params.board) ?? 0)
    await markAllRead(
      web.forum,
      viewer,
      withInner(board).map(({ id }) => id),
    )
    return response.redirect(urls.board(board), 303)
  })
}

function removedRoutes(app: FastifyInstance, web: Web): void {
  const options = { config: { query: { before: 'any' } } } as const
  const path = '/boards/:board/removed'
  app.get<{ Params: { board: string } }>(path, options, async (request, response) => {
    const page = await pageFor(web, request)
    const { db } = web.forum
    const asked = idIn(request.params.board) ?? 0
    const board = await boardFor(db, page.viewer, await presentBoardId(db, page.viewer, asked))
    demand(maySeeRemoved(page.viewer))
    const before = textField(request.query, 'before')
    const removed = await removedIn(db, page.viewer, board.id, before)
    const shown = <RemovedPage page={page} board={board} removed={removed} />
    return sendPage(web, request, response, shown)
  })
}

async function showBoard(
  web: Web,
  request: BoardRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const { db } = web.forum
  const { viewer } = request.visit
  const asked = idIn(request.params.board) ?? 0
  const board = await boardFor(db, viewer, await presentBoardId(db, viewer, asked))
  // A merged board's pages are not the other one's.
  const number = board.id === asked ? Number(request.params.page ?? 1) : 1
  const right = urls.board(board, number)
  if (request.url.split('?')[0] !== right) return response.redirect(right, 301)
  const threads = await threadsIn(db, viewer, board.id, number)
  if (number > threads.pages) throw new Refusal('not-found')
  const ids = [...threads.pinned, ...threads.threads].map(({ id }) => id)
  const unread = await unreadBoards(db, viewer)
  const here = withInner(board).filter(({ id }) => unread.has(id))
  const page = await pageFor(web, request)
  seeHere(web, page, { is: 'board', boardId: board.id })
  return sendPage(
    web,
    request,
    response,
    <BoardPage
      page={page}
      board={board}
      threads={threads}
      states={await readStates(db, viewer, ids)}
      watch={await boardWatch(db, viewer, board.id)}
      unread={new Set(here.map(({ id }) => id))}
    />,
  )
}
