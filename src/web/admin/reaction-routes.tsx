import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../../forum/kernel/refusals.ts'
import {
  changeKind,
  createKind,
  orderKinds,
  retireKind,
} from '../../forum/reactions/arranging-kinds.ts'
import { type ReactionKind, reactionKinds } from '../../forum/reactions/kinds.ts'
import { actions } from '../actions.ts'
import { textField } from '../forms.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { moved } from './frame.tsx'
import { draftOf, emptyKind, KindPage, ReactionsPage, readKind } from './reactions-page.tsx'
import { backTo, idOf, show } from './showing.ts'

const pattern = '/admin/reactions/:id(^\\d{1,15}$)'

export function adminReactionRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.get(urls.admin('reactions'), (request, response) =>
    show(web, request, response, async (page, saved) => (
      <ReactionsPage
        page={page}
        kinds={await reactionKinds(forum)}
        typed={emptyKind}
        saved={saved}
      />
    )),
  )

  app.post(urls.admin('reactions'), async (request, response) => {
    const typed = readKind(request.body)
    const answer = await createKind(forum, request.visit.viewer, draftOf(typed))
    if (answer.ok) return backTo(response, 'reactions')
    const kinds = await reactionKinds(forum)
    return show(web, request, response.code(422), (page) => (
      <ReactionsPage page={page} kinds={kinds} typed={typed} problems={answer.problems} />
    ))
  })

  oneKind(app, web)
  inOrder(app, web)
}

function oneKind(app: FastifyInstance, web: Web): void {
  app.get(pattern, async (request, response) => {
    const { emoji, name, weight } = await kindAsked(web, request)
    return show(web, request, response, (page) => (
      <KindPage
        page={page}
        kindId={idOf(request)}
        typed={{ emoji, name, weight: String(weight) }}
      />
    ))
  })

  app.post(pattern, async (request, response) => {
    const typed = readKind(request.body)
    const kindId = idOf(request)
    const answer = await changeKind(web.forum, request.visit.viewer, kindId, draftOf(typed))
    if (answer.ok) return backTo(response, 'reactions')
    return show(web, request, response.code(422), (page) => (
      <KindPage page={page} kindId={kindId} typed={typed} problems={answer.problems} />
    ))
  })
}

function inOrder(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.post(`${pattern}/move`, async (request, response) => {
    const ids = (await reactionKinds(forum)).map(({ id }) => id)
    const order = moved(ids, idOf(request), textField(request.body, 'to'))
    await orderKinds(forum, request.visit.viewer, order)
    return backTo(response, 'reactions')
  })

  const retiring =
    (retired: boolean) =>
    async (request: FastifyRequest, response: FastifyReply): Promise<FastifyReply> => {
      await retireKind(forum, request.visit.viewer, idOf(request), retired)
      return backTo(response, 'reactions')
    }
  actions(app, `${pattern}/retirement`, { post: retiring(true), delete: retiring(false) })
}

async function kindAsked(web: Web, request: FastifyRequest): Promise<ReactionKind> {
  const kinds = await reactionKinds(web.forum)
  const kind = kinds.find(({ id }) => id === idOf(request))
  if (kind === undefined) throw new Refusal('not-found')
  return kind
}
