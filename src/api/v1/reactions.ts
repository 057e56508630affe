import { Type } from 'typebox'

import type { Forum } from '../../forum/kernel/forum.ts'
import { reactionKinds } from '../../forum/reactions/kinds.ts'
import { react, unreact } from '../../forum/reactions/reacting.ts'
import { demandPace } from '../../web/limits.ts'
import { type AnyEndpoint, endpoint, id } from '../endpoint.ts'
import { reactionKind } from './schemas.ts'

const reactionParams = Type.Object({ id, kind: Type.String({ minLength: 1, maxLength: 40 }) })

export const reactionEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  listReactionsEndpoint(forum),
  reactEndpoint(forum),
  unreactEndpoint(forum),
]

const listReactionsEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/reactions',
    id: 'listReactions',
    tag: 'reactions',
    answer: Type.Object({ reactions: Type.Array(reactionKind) }),
    status: 200,
    handle: async () => ({
      reactions: (await reactionKinds(forum)).map(({ key, name, emoji, weight, retired_at }) => ({
        kind: key,
        name,
        emoji,
        weight,
        retired: retired_at !== null,
      })),
    }),
  })

const reactEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'put',
    path: '/posts/{id}/reactions/{kind}',
    id: 'react',
    tag: 'reactions',
    params: reactionParams,
    status: 204,
    signedIn: true,
    handle: async ({ viewer, params, reply }) => {
      await demandPace(forum, reply, 'reaction', String(viewer.member?.id))
      await react(forum, viewer, params.id, params.kind)
    },
  })

const unreactEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'delete',
    path: '/posts/{id}/reactions/{kind}',
    id: 'unreact',
    tag: 'reactions',
    params: reactionParams,
    status: 204,
    signedIn: true,
    handle: async ({ viewer, params, reply }) => {
      await demandPace(forum, reply, 'reaction', String(viewer.member?.id))
      await unreact(forum, viewer, params.id, params.kind)
    },
  })
