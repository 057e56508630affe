import type { FastifyInstance, FastifyRequest } from 'fastify'

import { Refusal } from '../forum/kernel/refusals.ts'
import { type Viewer, viewerFor } from '../forum/kernel/viewing.ts'
import { memberForToken } from '../forum/members/tokens.ts'
import { type Buckets, tokenBuckets } from '../lib/token-bucket.ts'
import type { Web } from '../web/web.ts'

/** Requests that one token or, without one, one network may make in five minutes. */
const allowance = { burst: 300, per: 5 * 60_000 }

/** Knows callers of the API by their bearer token only: a cookie means nothing here, so no page elsewhere can borrow it. */
export function bearing(app: FastifyInstance, web: Web): void {
  const buckets = tokenBuckets()
  app.addHook('onRequest', async (request, reply) => {
    const caller = await callerOf(web, request)
    request.visit = { viewer: caller.viewer, csrf: '', sessionId: null, confirmedAt: null }
    limit(buckets, caller.key, (seconds) => {
      reply.header('retry-after', seconds)
    })
    reply.header('cache-control', 'no-store')
    reply.header('vary', 'authorization')
  })
}

async function callerOf(
  web: Web,
  request: FastifyRequest,
): Promise<{ readonly viewer: Viewer; readonly key: string }> {
  const { authorization } = request.headers
  if (authorization === undefined) {
    return { viewer: await viewerFor(web.forum, null), key: request.ip }
  }
  const token = /^Bearer ([\w.~+/-]{10,200}=*)$/i.exec(authorization)?.[1]
  const known = token === undefined ? null : await memberForToken(web.forum, token)
  if (known === null) throw new Refusal('sign-in-first')
  return {
    viewer: await viewerFor(web.forum, known.member, known.roles),
    key: `token ${known.tokenId}`,
  }
}

function limit(buckets: Buckets, key: string, tell: (seconds: number) => void): void {
  const wait = buckets.take(key, allowance, performance.now())
  if (wait === 0) return
  tell(Math.ceil(wait / 1000))
  throw new Refusal('too-many')
}
