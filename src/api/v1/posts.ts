import { Type } from 'typebox'

import type { Forum } from '../../forum/kernel/forum.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import type { Viewer } from '../../forum/kernel/viewing.ts'
import { editPost } from '../../forum/posts/editing.ts'
import { postsByIds } from '../../forum/posts/newest.ts'
import { postSource } from '../../forum/posts/queries.ts'
import { removePost } from '../../forum/posts/removing.ts'
import { react, unreact } from '../../forum/reactions/reacting.ts'
import { type AnyEndpoint, endpoint, id, idParams } from '../endpoint.ts'
import { accepted } from '../problem-documents.ts'
import { presentPosts } from './presenting.ts'
import { post } from './schemas.ts'

const reactionParams = Type.Object({ id, kind: Type.String({ minLength: 1, maxLength: 40 }) })

export const postEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  readPostEndpoint(forum),
  editPostEndpoint(forum),
  removePostEndpoint(forum),
  reactEndpoint(forum),
  unreactEndpoint(forum),
]

const readPostEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/posts/{id}',
    id: 'readPost',
    tag: 'posts',
    summary: 'One post; with its source when the caller may edit it.',
    params: idParams,
    answer: post,
    status: 200,
    handle: ({ viewer, params }) => onePost(forum, viewer, params.id),
  })

const editPostEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'patch',
    path: '/posts/{id}',
    id: 'editPost',
    tag: 'posts',
    summary:
      'Edits a post. `base_revision` is the revision the edit began from: when somebody was faster, the answer is 422 with `edited-meanwhile`.',
    params: idParams,
    body: Type.Object({
      source: Type.String(),
      reason: Type.Optional(Type.String()),
      base_revision: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    answer: post,
    status: 200,
    signedIn: true,
    handle: async ({ viewer, params, body }) => {
      const before = await found(forum, viewer, params.id)
      accepted(
        await editPost(forum, viewer, params.id, {
          source: body.source,
          ...(body.reason !== undefined && { reason: body.reason }),
          baseRevision: body.base_revision ?? before.revision,
        }),
      )
      return onePost(forum, viewer, params.id)
    },
  })

const removePostEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'delete',
    path: '/posts/{id}',
    id: 'removePost',
    tag: 'posts',
    summary: 'Removes a post. It can be restored.',
    params: idParams,
    status: 204,
    signedIn: true,
    handle: ({ viewer, params }) => removePost(forum, viewer, params.id),
  })

const reactEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'put',
    path: '/posts/{id}/reactions/{kind}',
    id: 'react',
    tag: 'reactions',
    summary: 'Gives the caller’s one reaction to a post, in place of an earlier one.',
    params: reactionParams,
    status: 204,
    signedIn: true,
    handle: ({ viewer, params }) => react(forum, viewer, params.id, params.kind),
  })

const unreactEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'delete',
    path: '/posts/{id}/reactions/{kind}',
    id: 'unreact',
    tag: 'reactions',
    summary: 'Takes that reaction back.',
    params: reactionParams,
    status: 204,
    signedIn: true,
    handle: ({ viewer, params }) => unreact(forum, viewer, params.id, params.kind),
  })

async function found(forum: Forum, viewer: Viewer, postId: number) {
  const [one] = await postsByIds(forum.db, viewer, [postId])
  if (one === undefined) throw new Refusal('not-found')
  return one
}

async function onePost(forum: Forum, viewer: Viewer, postId: number): Promise<object> {
  const one = await found(forum, viewer, postId)
  const [shown] = await presentPosts(forum, viewer, [one])
  const own = viewer.member !== null && one.author?.id === viewer.member.id
  if (!own && !viewer.sight.moderates) return { ...shown }
  const { source } = await postSource(forum.db, viewer, postId)
  return { ...shown, source }
}
