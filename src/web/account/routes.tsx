import type { FastifyInstance } from 'fastify'

import { describe } from '../../forum/members/describing.ts'
import { textField } from '../forms.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { selfOf } from './acting.ts'
import { changeRoutes } from './change-routes.tsx'
import { pictureForm } from './picture-form.ts'
import { readDescription } from './profile-form.tsx'
import { sendAccount } from './sending.tsx'
import { sessionRoutes, tokenRoutes } from './session-routes.tsx'

/** One's own account. */
export async function accountRoutes(app: FastifyInstance, web: Web): Promise<void> {
  app.get(urls.account(), (request, reply) =>
    sendAccount(web, request, reply, {
      saved: textField(request.query, 'saved') !== '',
      mailed: textField(request.query, 'mailed') !== '',
    }),
  )
  app.post(urls.account('profile'), async (request, reply) => {
    const { member } = selfOf(request)
    const draft = readDescription(request.body)
    const answer = await describe(web.forum, member, draft)
    if (answer.ok) return reply.redirect(`${urls.account()}?saved=1`, 303)
    return sendAccount(web, request, reply.code(422), { draft, problems: answer.problems })
  })
  changeRoutes(app, web)
  sessionRoutes(app, web)
  tokenRoutes(app, web)
  await pictureForm(app, web)
}
