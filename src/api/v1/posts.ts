import { Type } from 'typebox'

import type { Forum } from '../../forum/kernel/forum.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import type { Viewer } from '../../forum/kernel/viewing.ts'
import { editPost } from '../../forum/posts/editing.ts'
import { postsByIds } from '../../forum/posts/newest.ts'
import { postAddress, postSource } from '../../forum/posts/queries.ts'
import { removePost, restorePost } from '../../forum/posts/removing.ts'
import { demandChangePace, demandPace } from '../../web/limits.ts'
import { bodyOf, type AnyEndpoint, endpoint, idParams, positive } from '../endpoint.ts'
import { accepted } from '../problem-documents.ts'
import { presentPosts } from './presenting.ts'
import { post } from './schemas.ts'

export const postEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  readPostEndpoint(forum),
  editPostEndpoint(forum),
  removePostEndpoint(forum),
  restorePostEndpoint(forum),
]

const readPostEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/posts/{id}',
    id: 'readPost',
    tag: 'posts',
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
    params: idParams,
    body: bodyOf({
      source: Type.String(),
      reason: Type.Optional(Type.String()),
      base_revision: Type.Optional(positive),
    }),
    answer: post,
    status: 200,
    signedIn: true,
    handle: async ({ viewer, params, body, reply }) => {
      await demandPace(forum, reply, 'edit', String(viewer.member?.id))
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
    params: idParams,
    status: 204,
    signedIn: true,
    handle: async ({ viewer, params, reply }) => {
      await demandChangePace(forum, reply, viewer)
      await removePost(forum, viewer, params.id)
    },
  })

const restorePostEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'post',
    path: '/posts/{id}/restore',
    id: 'restorePost',
    tag: 'posts',
    params: idParams,
    answer: post,
    status: 200,
    signedIn: true,
    handle: async ({ viewer, params, reply }) => {
      await demandChangePace(forum, reply, viewer)
      // Who does not see its place is not told that there was one.
      await postAddress(forum.db, viewer, params.id)
      await restorePost(forum, viewer, params.id)
      return onePost(forum, viewer, params.id)
    },
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
  const { source } = await postSource(forum.db, viewer, postId, forum.url)
  return { ...shown, source }
}
