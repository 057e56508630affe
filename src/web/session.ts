import { createHash } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { viewerFor } from '../forum/kernel/viewing.ts'
import { sessionFor } from '../forum/members/sessions.ts'
import type { Visit, Web } from './web.ts'

/** The browser keeps a `__Host-` cookie for this host and https only; over plain http (at home, in tests) it could not set one. */
export function cookieName(web: Pick<Web, 'secure'>): string {
  return web.secure ? '__Host-folkmoot' : 'folkmoot'
}

const oneYear = 365 * 24 * 60 * 60

/** Sends the browser its session token. */
export function giveSession(web: Web, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(web), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: web.secure,
    maxAge: oneYear,
  })
}

/** Makes the browser forget its session. */
export function endSession(web: Web, reply: FastifyReply): void {
  reply.clearCookie(cookieName(web), {
    path: '/',
    secure: web.secure,
    httpOnly: true,
    sameSite: 'lax',
  })
}

/** The token a browser sent, or null. */
export function sessionToken(web: Web, request: FastifyRequest): string | null {
  const token = request.cookies[cookieName(web)]
  return token !== undefined && /^[\w-]{20,100}$/.test(token) ? token : null
}

/** Who sent this request: a member with a living session, or a guest. */
export async function visitOf(web: Web, request: FastifyRequest): Promise<Visit> {
  const token = sessionToken(web, request)
  const session = token === null ? null : await sessionFor(web.forum, token)
  if (token === null || session === null) {
    return {
      viewer: await viewerFor(web.forum, null),
      csrf: '',
      sessionId: null,
      confirmedAt: null,
    }
  }
  return {
    viewer: await viewerFor(web.forum, session.member, session.roles),
    csrf: formKey(token),
    sessionId: session.id,
    confirmedAt: session.confirmedAt,
  }
}

/** What a form must carry to be this session's: made from the token, so that nothing more need be stored. */
export function formKey(token: string): string {
  return createHash('sha256').update(`form:${token}`).digest('base64url').slice(0, 27)
}
