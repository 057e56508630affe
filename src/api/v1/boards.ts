import { Type } from 'typebox'

import { type BoardLine, withInner } from '../../forum/boards/board-tree.ts'
import { boardTree, threadsIn } from '../../forum/boards/queries.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import { type AnyEndpoint, endpoint, idParams } from '../endpoint.ts'
import { presentBoard, presentThread } from './presenting.ts'
import { board, page, threadLine } from './schemas.ts'

export const boardEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  listBoardsEndpoint(forum),
  listThreadsEndpoint(forum),
]

const listBoardsEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/boards',
    id: 'listBoards',
    tag: 'boards',
    summary: 'Every board the caller may see, each before those inside it.',
    answer: Type.Object({ boards: Type.Array(board) }),
    status: 200,
    handle: async ({ viewer }) => ({
      boards: flat(forum, await boardTree(forum.db, viewer)),
    }),
  })

const listThreadsEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/boards/{id}/threads',
    id: 'listThreads',
    tag: 'boards',
    summary:
      'The threads of a board, those written in last first; pinned ones first of all. 30 a page.',
    params: idParams,
    query: page,
    answer: Type.Object({
      threads: Type.Array(threadLine),
      page: Type.Integer(),
      pages: Type.Integer(),
    }),
    status: 200,
    handle: async ({ viewer, params, query }) => {
      const found = await threadsIn(forum.db, viewer, params.id, query.page ?? 1)
      const threads = [...found.pinned, ...found.threads].map((thread) =>
        presentThread(forum, thread),
      )
      return { threads, page: found.page, pages: found.pages }
    },
  })

function flat(forum: Forum, boards: readonly BoardLine[]): readonly object[] {
  return boards.flatMap(withInner).map((one) => presentBoard(forum, one))
}
