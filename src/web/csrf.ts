import { timingSafeEqual } from 'node:crypto'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { Refusal } from '../forum/kernel/refusals.ts'
import { textField } from './forms.ts'
import type { Web } from './web.ts'

/**
 * Nothing changes unless the request comes from one of our own pages: the browser's word for it (Origin,
 * Sec-Fetch-Site) and, for members, the session's key in the form. Guests have no session to borrow; for them the
 * browser's word is enough. Doors that know their caller by a bearer token set `config.bearer`.
 */
export function guardForms(app: FastifyInstance, web: Web): void {
  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    // Where nothing answers, nothing changes: what is wrong is the address, not the form.
    if (request.is404 || request.routeOptions.config.bearer === true) return
    if (!fromOurPages(web, request)) throw new Refusal('form-expired')
    if (request.visit.viewer.member === null || request.routeOptions.config.open === true) return
    if (!sealed(request)) throw new Refusal('form-expired')
  })
}

/** The browser says that one of our own pages sent this. */
export function fromOurPages(web: Web, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin, host } = request.headers
  if (origin === undefined || origin === new URL(web.forum.url).origin) return true
  // Where the address is known, another name that leads here is somebody else's.
  return web.anyHost && [`http://${host}`, `https://${host}`].includes(origin)
}

function sealed(request: FastifyRequest): boolean {
  const header = request.headers['x-csrf']
  const sent = Buffer.from(typeof header === 'string' ? header : textField(request.body, 'csrf'))
  const due = Buffer.from(request.visit.csrf)
  return sent.length === due.length && timingSafeEqual(sent, due)
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** This route knows its caller by a bearer token and never by a cookie. */
    readonly bearer?: boolean
    /** This route only signs somebody in: it borrows no session, so its forms carry no seal. */
    readonly open?: boolean
  }
}
