import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { postAddress } from '../../forum/posts/queries.ts'
import { reactionKinds } from '../../forum/reactions/kinds.ts'
import { noReactions, reactionsOn, whoReacted } from '../../forum/reactions/queries.ts'
import { react, unreact } from '../../forum/reactions/reacting.ts'
import { idOfDigits } from '../../lib/ids.ts'
import { actions } from '../actions.ts'
import { demandPace } from '../limits.ts'
import { sendFragment, sendPage, wantsFragment } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { ReactionBar } from './reaction-bar.tsx'
import { WhoReactedPage } from './who-reacted-page.tsx'

type ReactionRequest = FastifyRequest<{ Params: { post: string; kind: string } }>

export function reactionRoutes(app: FastifyInstance, web: Web): void {
  const doing = (act: typeof react) => async (request: FastifyRequest, response: FastifyReply) => {
    // oxlint-disable-next-line no-unsafe-type-assertion -- the pattern below names these parameters.
    const { post, kind } = (request as ReactionRequest).params
    const id = idOfDigits(post) ?? 0
    const { viewer } = request.visit
    if (viewer.member !== null)
      await demandPace(web.forum, response, 'reaction', String(viewer.member.id))
    await act(web.forum, viewer, id, kind)
    return showBar(web, request, response, id)
  }
  const give = doing(react)
  const handlers = { post: give, put: give, delete: doing(unreact) }
  actions(app, '/posts/:post(^\\d{1,15}$)/reactions/:kind', handlers, { ownPace: true })

  app.get<{ Params: { post: string } }>(
    '/posts/:post(^\\d{1,15}$)/reactions',
    async (request, response) => {
      const page = await pageFor(web, request)
      const post = await postAddress(
        web.forum.db,
        page.viewer,
        idOfDigits(request.params.post) ?? 0,
      )
      const given = await whoReacted(web.forum.db, page.viewer, post.id)
      const kinds = await reactionKinds(web.forum)
      return sendPage(
        web,
        request,
        response,
        <WhoReactedPage page={page} post={post} kinds={kinds} given={given} />,
      )
    },
  )
}

async function showBar(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  postId: number,
): Promise<FastifyReply> {
  const { viewer } = request.visit
  const post = await postAddress(web.forum.db, viewer, postId)
  if (!wantsFragment(request)) {
    return response.redirect(urls.postInThread(post.thread, post.page, post.id), 303)
  }
  const reactions = (await reactionsOn(web.forum.db, viewer, [postId])).get(postId)
  return sendFragment(
    response,
    <ReactionBar
      page={await pageFor(web, request)}
      post={{ id: post.id, author: post.author_id === null ? null : { id: post.author_id } }}
      kinds={await reactionKinds(web.forum)}
      reactions={reactions ?? noReactions}
    />,
  )
}
