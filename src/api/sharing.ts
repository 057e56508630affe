import type { FastifyInstance } from 'fastify'

/**
 * Scripts of any site may read the answers (Fetch standard, "CORS protocol"): only a bearer token counts here, cookies
 * never do, so that a page elsewhere can do no more than whoever gave it the token.
 */
const shared = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cross-origin-resource-policy': 'cross-origin',
}

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE'

export function sharing(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(shared)
    done()
  })
}

/** What browsers ask before a request with a token. It carries none and counts against nobody's limit. */
export function preflights(app: FastifyInstance): void {
  app.options('/api/v1/*', { config: { bearer: true, impersonal: true } }, (_request, reply) =>
    reply
      .code(204)
      .headers(shared)
      .header('allow', `${methods}, OPTIONS`)
      .header('access-control-allow-methods', methods)
      .header('access-control-allow-headers', 'authorization, content-type')
      .header('access-control-max-age', '86400')
      .send(),
  )
}
