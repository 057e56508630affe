import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { revokeOtherSessions, revokeSession, sessionsOf } from '../../forum/members/session-list.ts'
import { makeToken, revokeToken, tokensOf } from '../../forum/members/tokens.ts'
import { actions } from '../actions.ts'
import { textField } from '../forms.ts'
import { comeBack } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { asksPassword, confirmed, type Self, selfOf } from './acting.ts'
import { SessionsPage } from './sessions-page.tsx'
import { TokensPage, type TokensShown } from './tokens-page.tsx'

/** Where somebody is signed in. */
export function sessionRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  app.get(urls.account('sessions'), async (request, reply) => {
    const { sessionId } = selfOf(request)
    const sessions = await sessionsOf(forum.db, request.visit.viewer, forum.now())
    const page = await pageFor(web, request)
    const shown = <SessionsPage page={page} sessions={sessions} hereId={sessionId} />
    return sendPage(web, request, reply, shown)
  })
  actions(app, urls.account('sessions'), {
    async delete(request, reply) {
      await revokeOtherSessions(forum, selfOf(request))
      return reply.redirect(urls.account('sessions'), 303)
    },
  })
  actions(app, urls.account('sessions/:id'), {
    async delete(request, reply) {
      await revokeSession(forum, selfOf(request).memberId, numbered(request))
      return reply.redirect(urls.account('sessions'), 303)
    },
  })
}

/** The tokens a member's programs use. */
export function tokenRoutes(app: FastifyInstance, web: Web): void {
  app.get(urls.account('tokens'), (request, reply) =>
    sendTokens(web, request, reply, { self: selfOf(request) }),
  )
  actions(app, urls.account('tokens'), {
    post: (request, reply) => tryToMakeToken(web, request, reply),
  })
  actions(app, urls.account('tokens/:id'), {
    async delete(request, reply) {
      await revokeToken(web.forum, selfOf(request).memberId, numbered(request))
      return reply.redirect(urls.account('tokens'), 303)
    },
  })
}

async function tryToMakeToken(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const name = textField(request.body, 'token')
  const { self, problems } = await confirmed(web, request)
  if (problems.length > 0) {
    const back = { self, name, passwordProblems: problems }
    return sendTokens(web, request, comeBack(reply, problems), back)
  }
  const answer = await makeToken(web.forum, self.memberId, name)
  if (answer.ok) return sendTokens(web, request, reply, { self, made: answer.token })
  const back = { self, name, problems: answer.problems }
  return sendTokens(web, request, reply.code(422), back)
}

async function sendTokens(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { self, ...special }: Partial<TokensShown> & { readonly self: Self },
): Promise<FastifyReply> {
  const tokens = await tokensOf(web.forum.db, self.memberId)
  const page = await pageFor(web, request)
  const asks = asksPassword(web, self)
  const shown = <TokensPage page={page} tokens={tokens} asksPassword={asks} {...special} />
  return sendPage(web, request, reply, shown)
}

function numbered({ params }: FastifyRequest): number {
  return idIn(textField(params, 'id')) ?? 0
}
