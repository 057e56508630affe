import { randomUUID } from 'node:crypto'

import { Type } from 'typebox'

import { presentBoardId } from '../../forum/boards/former-boards.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import type { Viewer } from '../../forum/kernel/viewing.ts'
import { postsByIds } from '../../forum/posts/newest.ts'
import { postsOnPage } from '../../forum/posts/on-page.ts'
import { reply } from '../../forum/posts/replying.ts'
import { startThread } from '../../forum/posts/starting.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { threadFor } from '../../forum/threads/queries.ts'
import { demandPace } from '../../web/limits.ts'
import { urls } from '../../web/urls.ts'
import { bodyOf, type AnyEndpoint, endpoint, id, idParams } from '../endpoint.ts'
import { accepted } from '../problem-documents.ts'
import { presentPosts, presentThread } from './presenting.ts'
import { page, post, threadLine } from './schemas.ts'

const nonce = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 100,
    description:
      'Any text of yours, new for each post: sending the same request again gives the same post.',
  }),
)

export const threadEndpoints = (forum: Forum): readonly AnyEndpoint[] => [
  startThreadEndpoint(forum),
  readThreadEndpoint(forum),
  readPostsEndpoint(forum),
  replyEndpoint(forum),
]

const startThreadEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'post',
    path: '/threads',
    id: 'startThread',
    tag: 'threads',
    body: bodyOf({ board_id: id, title: Type.String(), source: Type.String(), nonce }),
    answer: Type.Object({ thread: threadLine, post }),
    status: 201,
    signedIn: true,
    handle: async ({ viewer, body, reply: answer }) => {
      await demandPace(forum, answer, 'thread', String(viewer.member?.id))
      const started = accepted(
        await startThread(forum, viewer, {
          boardId: await presentBoardId(forum.db, viewer, body.board_id),
          title: body.title,
          source: body.source,
          nonce: body.nonce ?? randomUUID(),
        }),
      )
      answer.header('location', `${forum.url}${urls.thread(started.thread)}`)
      const [made] = await presentPosts(
        forum,
        viewer,
        await postsByIds(forum.db, viewer, [started.post.id]),
      )
      return { thread: await threadShown(forum, viewer, started.thread.id), post: made }
    },
  })

const readThreadEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/threads/{id}',
    id: 'readThread',
    tag: 'threads',
    params: idParams,
    answer: threadLine,
    status: 200,
    handle: ({ viewer, params }) => threadShown(forum, viewer, params.id),
  })

const readPostsEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'get',
    path: '/threads/{id}/posts',
    id: 'readPosts',
    tag: 'posts',
    params: idParams,
    query: page,
    answer: Type.Object({ posts: Type.Array(post), page: Type.Integer(), pages: Type.Integer() }),
    status: 200,
    handle: async ({ viewer, params, query }) => {
      const thread = await threadFor(forum.db, viewer, params.id)
      const [current, pages] = [query.page ?? 1, pageOf(thread.last_number)]
      if (current > pages) throw new Refusal('not-found')
      const onPage = await postsOnPage(forum.db, viewer, thread, current)
      const posts = await postsByIds(
        forum.db,
        viewer,
        onPage.map((one) => one.id),
      )
      return { posts: await presentPosts(forum, viewer, posts), page: current, pages }
    },
  })

const replyEndpoint = (forum: Forum): AnyEndpoint =>
  endpoint({
    method: 'post',
    path: '/threads/{id}/posts',
    id: 'reply',
    tag: 'posts',
    params: idParams,
    body: bodyOf({ source: Type.String(), answers_post_id: Type.Optional(id), nonce }),
    answer: post,
    status: 201,
    signedIn: true,
    handle: async ({ viewer, params, body, reply: answer }) => {
      await demandPace(forum, answer, 'post', String(viewer.member?.id))
      const { post: made } = accepted(
        await reply(forum, viewer, params.id, {
          source: body.source,
          answersPostId: body.answers_post_id ?? null,
          nonce: body.nonce ?? randomUUID(),
        }),
      )
      answer.header('location', `${forum.url}${urls.post(made.id)}`)
      const [shown] = await presentPosts(
        forum,
        viewer,
        await postsByIds(forum.db, viewer, [made.id]),
      )
      return shown
    },
  })

async function threadShown(forum: Forum, viewer: Viewer, threadId: number): Promise<object> {
  return presentThread(forum, await threadFor(forum.db, viewer, threadId))
}
