import { Type } from 'typebox'

import { type BoardLine, withInner } from '../../forum/boards/board-tree.ts'
import { presentBoardId } from '../../forum/boards/former-boards.ts'
import { boardTree, threadsIn } from '../../forum/boards/queries.ts'
import { cursorAfter, threadsAfter } from '../../forum/boards/threads-after.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import { type AnyEndpoint, endpoint, idParams } from '../endpoint.ts'
import { presentBoard, presentThread } from './presenting.ts'
import { board, nullable, page, threadLine } from './schemas.ts'

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
    answer: Type.Object({ boards: Type.Array(board) }),
    status: 200,
    handle: async ({ viewer }) => ({
      boards: flat(forum, await boardTree(forum.db, viewer)),
    }),
  })

const stretch = Type.Object({
  ...page.properties,
  after: Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'The `next` of an answer: goes on where it ended, whatever is written meanwhile.',
    }),
  ),
})

const listThreadsEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/boards/{id}/threads',
    id: 'listThreads',
    tag: 'boards',
    params: idParams,
    query: stretch,
    answer: Type.Object({
      threads: Type.Array(threadLine),
      page: nullable(Type.Integer({ description: 'null after `after`.' })),
      pages: nullable(Type.Integer()),
      next: nullable(Type.String({ description: 'For `after`; null at the end.' })),
    }),
    status: 200,
    handle: async ({ viewer, params, query }) => {
      const boardId = await presentBoardId(forum.db, viewer, params.id)
      const found =
        query.after === undefined
          ? await threadsIn(forum.db, viewer, boardId, query.page ?? 1)
          : await threadsAfter(forum.db, viewer, boardId, query.after)
      const threads = [...found.pinned, ...found.threads].map((thread) =>
        presentThread(forum, thread),
      )
      return { threads, page: found.page, pages: found.pages, next: cursorAfter(found.threads) }
    },
  })

function flat(forum: Forum, boards: readonly BoardLine[]): readonly object[] {
  return boards.flatMap(withInner).map((one) => presentBoard(forum, one))
}
