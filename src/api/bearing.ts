import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../forum/kernel/refusals.ts'
import { type Viewer, viewerFor } from '../forum/kernel/viewing.ts'
import { memberForToken } from '../forum/members/tokens.ts'
import { counterOf } from '../lib/networks.ts'
import { demandPace, demandRoom } from '../web/limits.ts'
import type { Web } from '../web/web.ts'

/** Knows callers of the API by their bearer token only: a cookie means nothing here, so no page elsewhere can borrow it. */
export function bearing(app: FastifyInstance, web: Web): void {
  app.addHook('onRequest', async (request, reply) => {
    const caller = await callerOf(web, request, reply)
    request.visit = { viewer: caller.viewer, csrf: '', sessionId: null, confirmedAt: null }
    await demandPace(web.forum, reply, 'api', caller.key)
    reply.header('cache-control', 'no-store')
    reply.header('vary', 'authorization')
  })
}

async function callerOf(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly viewer: Viewer; readonly key: string }> {
  const { authorization } = request.headers
  const network = counterOf(request.ip)
  if (authorization === undefined) {
    return { viewer: await viewerFor(web.forum, null), key: network }
  }
  await demandRoom(web.forum, reply, 'wrong-token', network)
  const token = /^Bearer ([\w.~+/-]{10,200}=*)$/i.exec(authorization)?.[1]
  const known = token === undefined ? null : await memberForToken(web.forum, token)
  if (known === null) {
    await demandPace(web.forum, reply, 'wrong-token', network)
    throw new Refusal('sign-in-first')
  }
  return {
    viewer: await viewerFor(web.forum, known.member, known.roles),
    key: `token ${known.tokenId}`,
  }
}
