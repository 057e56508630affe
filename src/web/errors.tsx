import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal, type RefusalReason } from '../forum/kernel/refusals.ts'
import type { Translate } from '../lang/translate.ts'
import { isUnreadable } from './bad-addresses.ts'
import { sizesOf } from './large-bodies.ts'
import { methodsHere, pageAbove } from './other-methods.ts'
import { pastTheEnd } from './past-the-end.tsx'
import { RefusedText } from './refused-text.tsx'
import { sendPage } from './send.tsx'
import { statuses } from './statuses.ts'
import { Layout } from './ui/layout.tsx'
import { urls } from './urls.ts'
import { inUnits } from './waiting.ts'
import { pageFor, type Web } from './web.ts'

/** One place turns every "no" and every fault into a page. Nothing of the fault itself is shown. */
export function errorPages(app: FastifyInstance, web: Web): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) =>
    error instanceof Refusal
      ? sendRefusal(web, request, reply, error.reason)
      : sendFault(web, request, reply, error),
  )
  app.setNotFoundHandler((request, reply) => nothingHere(app, web, request, reply))
}

function nothingHere(
  app: FastifyInstance,
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  if (isUnreadable(request)) {
    return sendNo(web, request, reply.code(400), (t) => t('refusal.bad-address'))
  }
  const above = pageAbove(app, request)
  if (above !== null) return reply.redirect(above, 303)
  const methods = methodsHere(app, request)
  if (methods.length === 0) {
    return sendNo(web, request, reply.code(404), (t) => t('refusal.not-found'))
  }
  reply.code(405).header('allow', methods.join(', '))
  return sendNo(web, request, reply, (t) => t('refusal.wrong-method'))
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
  const wait = inUnits(Number(reply.getHeader('retry-after') ?? 0))
  return sendNo(web, request, reply.code(statuses[reason]), (t) => t(`refusal.${reason}`, wait))
}

async function sendFault(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) {
    return sendNo(web, request, reply.code(status), (t) =>
      status === 413 ? sayTooLarge(t, request) : t('refusal.unreadable'),
    )
  }
  const { id, method, ip } = request
  const route = request.routeOptions.url
  web.log.error({ request: id, method, route, address: ip, problem: error }, 'a request failed')
  return sendNo(web, request, reply.code(500), (t) => t('refusal.broken', { id: request.id }))
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1000)

function sayTooLarge(t: Translate, request: FastifyRequest): string {
  const { most, came } = sizesOf(request)
  return came === null
    ? t('refusal.tooLarge', { most: kilobytes(most) })
    : t('refusal.tooLargeBy', { most: kilobytes(most), came: kilobytes(came) })
}

async function sendNo(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  say: (t: Translate) => string,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const nearby = reply.statusCode === 404 ? await pastTheEnd(web, page, request) : null
  const title = page.t(reply.statusCode === 404 ? 'refusal.notFoundTitle' : 'refusal.title')
  return sendPage(
    web,
    request,
    reply,
    <Layout page={page} head={{ title, needsMore: true }}>
      <div class="refusal">
        <h1 class="title">{title}</h1>
        <p>{say(page.t)}</p>
        {nearby}
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
