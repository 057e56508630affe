import type { FastifyInstance } from 'fastify'

import { Refusal } from '../forum/kernel/refusals.ts'
import { favicon } from './favicon.ts'
import type { Web } from './web.ts'

/** Style, script and icons, from memory, compressed when they were built. */
export function assetRoutes(app: FastifyInstance, web: Web): void {
  const config = { impersonal: true }
  app.get('/favicon.svg', { config }, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=604800').send(favicon),
  )
  app.get<{ Params: { '*': string } }>('/assets/*', { config }, async (request, reply) => {
    const file = web.assets.files.get(request.params['*'])
    if (file === undefined) throw new Refusal('not-found')
    reply
      .type(file.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
    const compressed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? file.brotli : null
    if (compressed === null) return reply.send(file.bytes)
    return reply.header('content-encoding', 'br').send(compressed)
  })
}
