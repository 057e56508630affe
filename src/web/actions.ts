import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { textField } from './forms.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown

/**
 * Registers what may be done at one address. Forms can only POST, so a hidden `_method` field (or the pressed button's)
 * says `put` or `delete`; clients that can, send those methods themselves.
 */
export function actions(
  app: FastifyInstance,
  url: string,
  handlers: { readonly post?: Handler; readonly put?: Handler; readonly delete?: Handler },
  config: FastifyContextConfig = {},
): void {
  const { post, put, delete: remove } = handlers
  const byName = { post, put, delete: remove }
  app.post(url, { config }, (request, reply) => {
    const method = textField(request.body, '_method').toLowerCase()
    const handler = method === 'put' || method === 'delete' ? byName[method] : post
    return handler === undefined ? reply.callNotFound() : handler(request, reply)
  })
  if (put !== undefined) app.put(url, { config }, put)
  if (remove !== undefined) app.delete(url, { config }, remove)
}
