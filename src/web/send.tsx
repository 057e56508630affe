import { createHash } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

import { compress, type Effort, encodingFor } from './compressing.ts'
import { compressedPage, type KeptPage } from './guest-pages.ts'
import { contentPolicy } from './headers.ts'
import { keptAddress } from './kept-address.ts'
import { type Filled, inBrotli, plainly } from './shared-page.ts'
import type { Web } from './web.ts'

/** Renders a page and sends it: kept for other guests when the viewer is one, private otherwise. */
export function sendPage(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  page: VNode,
): FastifyReply {
  headOfPage(web, reply)
  return sendText(web, request, reply, `<!doctype html>${renderToString(page)}`)
}

/** The same for a member's page that was put together from a shared one. */
export async function sendFilled(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  filled: Filled,
): Promise<FastifyReply> {
  headOfPage(web, reply)
  reply.header('cache-control', 'private, no-cache')
  reply.header('vary', varying(request))
  const plain = plainly(filled)
  const encoding = encodingFor(request.headers, lengthOf(plain))
  if (encoding === null) return sendPieces(request, reply, plain)
  reply.header('content-encoding', encoding)
  return encoding === 'br'
    ? sendPieces(request, reply, await inBrotli(filled))
    : reply.send(compress(Buffer.concat(plain), encoding, 'once'))
}

/** One after the other, as they lie in memory: put together first, they would be copied for each viewer. */
function sendPieces(
  request: FastifyRequest,
  reply: FastifyReply,
  pieces: readonly Buffer[],
): FastifyReply {
  const { raw } = reply
  reply.hijack()
  raw.writeHead(reply.statusCode, { ...headersOf(reply), 'content-length': lengthOf(pieces) })
  raw.cork()
  if (request.method !== 'HEAD') for (const piece of pieces) raw.write(piece)
  raw.end()
  raw.uncork()
  return reply
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

function headersOf(reply: FastifyReply): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  )
}

function headOfPage(web: Web, reply: FastifyReply): void {
  reply.header('content-security-policy', contentPolicy(web.assets))
  reply.header('content-type', 'text/html; charset=utf-8')
}

/** Sends any text whose type is set: pages, feeds, maps of the site. */
export function sendText(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | Buffer,
): FastifyReply {
  const plain = typeof text === 'string' ? Buffer.from(text) : text
  const forGuest = request.visit.viewer.member === null && request.visit.sessionId === null
  // A route that has said how its answer may be cached does not want it kept.
  const keepable = reply.statusCode === 200 && !reply.hasHeader('cache-control')
  if (forGuest && keepable && reads(request.method)) {
    return sendKept(web, request, reply, plain)
  }
  if (!reply.hasHeader('cache-control')) {
    reply.header('cache-control', forGuest ? 'no-cache' : 'private, no-cache')
  }
  reply.header('vary', varying(request))
  return sendCompressed(request, reply, plain, 'once')
}

function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  plain: Buffer,
  effort: Effort,
): FastifyReply {
  const encoding = encodingFor(request.headers, plain.length)
  if (encoding === null) return reply.send(plain)
  return reply.header('content-encoding', encoding).send(compress(plain, encoding, effort))
}

function sendKept(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  plain: Buffer,
): FastifyReply {
  // Weak: plain or compressed, it is the same page in other bytes (RFC 9110, 8.8.1).
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', 'public, max-age=0, must-revalidate')
  reply.header('vary', varying(request))
  const headers = headersOf(reply)
  const address = keptAddress(request)
  if (address !== null) {
    web.guestPages.keep(address, { status: 200, headers, etag, plain }, request.startedAt)
  }
  reply.header('etag', etag)
  if (knows(request, etag)) return reply.code(304).send()
  return sendCompressed(request, reply, plain, 'kept')
}

/** Answers a guest from memory, without any of Fastify's own work. False: there is nothing kept. */
export function answerFromMemory(web: Web, request: FastifyRequest, reply: FastifyReply): boolean {
  const address = keptAddress(request)
  const page = address === null ? null : web.guestPages.find(address)
  if (page === null) return false
  reply.hijack()
  writeKept(request, reply, page)
  return true
}

function writeKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): void {
  const { raw } = reply
  if (knows(request, page.etag)) {
    raw.writeHead(304, { ...page.headers, etag: page.etag })
    raw.end()
    return
  }
  const encoding = encodingFor(request.headers, page.plain.length)
  const bytes = encoding === null ? page.plain : compressedPage(page, encoding)
  raw.writeHead(page.status, {
    ...page.headers,
    etag: page.etag,
    ...(encoding !== null && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  })
  raw.end(bytes)
}

/** Whether the browser, or a proxy on its way, has the answer with this tag already; weak and strong tags are compared alike (RFC 9110, 13.1.2). */
function knows(request: FastifyRequest, etag: string): boolean {
  const tags = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim())
  return tags.some((tag) => tag === '*' || opaque(tag) === opaque(etag))
}

const opaque = (tag: string): string => tag.replace(/^W\//, '')

/** What the answer depends on beside the address. */
function varying({ routeOptions }: FastifyRequest): string {
  const fragment = routeOptions.config.fragment === true ? ', x-fragment' : ''
  return `accept-encoding, cookie${fragment}`
}

/** A HEAD is answered as the GET would be, without the body. */
export function reads(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD'
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers with a piece of a page, too, when the client script asks for one. */
    readonly fragment?: boolean
  }
}

/** The client script asks for just the piece it will put in place; a browser without it gets a page. */
export function wantsFragment(request: FastifyRequest): boolean {
  return request.headers['x-fragment'] === 'true'
}

/** Sends a piece of a page to the client script. The route says `fragment` in its config. */
export function sendFragment(reply: FastifyReply, piece: VNode): FastifyReply {
  reply.header('vary', varying(reply.request))
  reply.header('content-type', 'text/html; charset=utf-8')
  reply.header('cache-control', 'private, no-store')
  return reply.send(renderToString(piece))
}
