import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal, type RefusalReason } from '../forum/kernel/refusals.ts'
import { RefusedText } from './refused-text.tsx'
import { sendPage } from './send.tsx'
import { statuses } from './statuses.ts'
import { Layout } from './ui/layout.tsx'
import { urls } from './urls.ts'
import { pageFor, type Web } from './web.ts'

/** One place turns every "no" and every fault into a page. Nothing of the fault itself is shown. */
export function errorPages(app: FastifyInstance, web: Web): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) =>
    error instanceof Refusal
      ? sendRefusal(web, request, reply, error.reason)
      : sendFault(web, request, reply, error),
  )
  app.setNotFoundHandler((request, reply) =>
    sendNo(web, request, reply.code(404), (t) => t('refusal.not-found')),
  )
}

async function sendRefusal(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  reason: RefusalReason,
): Promise<FastifyReply> {
  if (reason === 'sign-in-first' && request.method === 'GET') {
    return reply.redirect(urls.signIn(request.url), 303)
  }
  return sendNo(web, request, reply.code(statuses[reason]), (t) => t(`refusal.${reason}`))
}

async function sendFault(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500
  if (status === 413) return sendNo(web, request, reply.code(413), (t) => t('refusal.tooLarge'))
  if (status >= 400 && status < 500) {
    const detail = error.validation?.[0]?.message ?? error.message
    return sendNo(web, request, reply.code(status), (t) => t('refusal.bad-request', { detail }))
  }
  const { id, method, ip } = request
  const route = request.routeOptions.url
  web.log.error({ request: id, method, route, address: ip, problem: error }, 'a request failed')
  return sendNo(web, request, reply.code(500), (t) => t('refusal.broken', { id: request.id }))
}

async function sendNo(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  say: (t: Awaited<ReturnType<typeof pageFor>>['t']) => string,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const title = page.t(reply.statusCode === 404 ? 'refusal.notFoundTitle' : 'refusal.title')
  return sendPage(
    web,
    request,
    reply,
    <Layout page={page} head={{ title }}>
      <div class="refusal">
        <h1 class="title">{title}</h1>
        <p>{say(page.t)}</p>
        <RefusedText web={web} page={page} request={request} />
        <p>
          <a class="button first" href={urls.home()}>
            {page.t('refusal.home')}
          </a>
        </p>
      </div>
    </Layout>,
  )
}
