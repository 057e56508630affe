import type { FastifyInstance } from 'fastify'

import { enterBy } from '../../demo/doors.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import { textField } from '../forms.ts'
import { giveSession } from '../session.ts'
import { localPath, urls } from '../urls.ts'
import type { Web } from '../web.ts'

/** The doors of the demo. Registered only there: in any other forum this address does not exist. */
export function demoRoutes(app: FastifyInstance, web: Web): void {
  app.post(urls.demoDoor(), { config: { open: true } }, async (request, reply) => {
    const device = { agent: request.headers['user-agent'] ?? '', address: request.ip }
    const token = await enterBy(web.forum, textField(request.body, 'as'), device)
    if (token === null) throw new Refusal('not-found')
    giveSession(web, reply, token)
    return reply.redirect(cameFrom(request.headers.referer), 303)
  })
}

function cameFrom(referer: string | undefined): string {
  const page = URL.parse(referer ?? '')
  return page === null ? urls.home() : localPath(`${page.pathname}${page.search}`)
}
