import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

type Raw = FastifyRequest['raw']

const unreadable = new WeakSet<Raw>()

/**
 * Fastify answers an address it cannot decode before any hook and page. Sent on to where nothing is, the request comes
 * to the door's own page for that, which says what is wrong. The same for parts longer than any of ours: nothing is there.
 */
export function sendOn(
  app: FastifyInstance,
  error: FastifyError,
  { raw }: FastifyRequest,
  reply: FastifyReply,
): void {
  if (error.code === 'FST_ERR_BAD_URL') unreadable.add(raw)
  raw.url = raw.url?.startsWith('/api/') === true ? '/api/v1/-' : '/-'
  app.routing(raw, reply.raw)
}

/** Whether the address that was asked for could not be decoded. */
export function isUnreadable({ raw }: FastifyRequest): boolean {
  return unreadable.has(raw)
}
