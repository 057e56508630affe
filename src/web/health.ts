import type { FastifyInstance } from 'fastify'

import { askForSign } from '../forum/kernel/monitoring.ts'
import type { Web } from './web.ts'

/** A database that takes longer than this to say one is not one to send people to. */
const patienceMs = 2000

/** For service managers and proxies: the process lives; it can answer with what is in the database. */
export function healthRoutes(
  app: FastifyInstance,
  web: Web,
  hearsOthers: () => boolean = () => true,
): void {
  const config = { impersonal: true }
  app.get('/health/live', { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send('live\n'),
  )
  app.get('/health/ready', { config }, async (_request, reply) => {
    const ready = await canRead(web)
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(ready ? readyBut(hearsOthers()) : 'the database does not answer\n')
  })
}

/** Deaf to other processes it answers rightly, only slower: no reason to send people elsewhere. */
function readyBut(hears: boolean): string {
  return hears ? 'ready\n' : 'ready, but other processes cannot be heard\n'
}

async function canRead(web: Web): Promise<boolean> {
  const late = Promise.withResolvers<false>()
  const timer = setTimeout(() => late.resolve(false), patienceMs)
  const asked = askForSign(web.forum.db)
  try {
    return await Promise.race([asked.then(() => true), late.promise])
  } catch (problem) {
    web.log.error({ problem }, 'the database does not answer')
    return false
  } finally {
    clearTimeout(timer)
  }
}
