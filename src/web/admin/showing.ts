import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'

import { numberField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { sendPage } from '../send.tsx'
import { type AdminPart, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'

/** Sends one of the operator's pages. `saved` says that it is shown after something was sent and is in force. */
export async function show(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  make: (page: Page, saved: boolean) => VNode | Promise<VNode>,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const saved = request.method === 'GET' && textField(request.query, 'saved') !== ''
  return sendPage(web, request, response, await make(page, saved))
}

/** To a part's page, which says that what was sent is in force. */
export function backTo(response: FastifyReply, part: AdminPart): FastifyReply {
  return response.redirect(`${urls.admin(part)}?saved=1`, 303)
}

/** The number in the address that says which of them. */
export function idOf(request: FastifyRequest): number {
  return numberField(request.params, 'id') ?? 0
}
