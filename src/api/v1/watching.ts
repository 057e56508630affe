import { Type } from 'typebox'

import type { Forum } from '../../forum/kernel/forum.ts'
import {
  boardLevels,
  threadLevels,
  watchBoard,
  watchThread,
} from '../../forum/watching/watching.ts'
import { type AnyEndpoint, bodyOf, endpoint, idParams } from '../endpoint.ts'

const ofThread = { path: '/threads/{id}/watch', tag: 'watching', params: idParams } as const
const ofBoard = { path: '/boards/{id}/watch', tag: 'watching', params: idParams } as const
const done = { status: 204, signedIn: true } as const

export const watchEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  endpoint({
    ...ofThread,
    ...done,
    method: 'put',
    id: 'watchThread',
    body: bodyOf({ level: Type.Union(threadLevels.map((level) => Type.Literal(level))) }),
    handle: ({ viewer, params, body }) => watchThread(forum, viewer, params.id, body.level),
  }),
  endpoint({
    ...ofThread,
    ...done,
    method: 'delete',
    id: 'unwatchThread',
    handle: ({ viewer, params }) => watchThread(forum, viewer, params.id, null),
  }),
  endpoint({
    ...ofBoard,
    ...done,
    method: 'put',
    id: 'watchBoard',
    body: bodyOf({ level: Type.Union(boardLevels.map((level) => Type.Literal(level))) }),
    handle: ({ viewer, params, body }) => watchBoard(forum, viewer, params.id, body.level),
  }),
  endpoint({
    ...ofBoard,
    ...done,
    method: 'delete',
    id: 'unwatchBoard',
    handle: ({ viewer, params }) => watchBoard(forum, viewer, params.id, null),
  }),
]
