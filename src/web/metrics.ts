import { createHash, timingSafeEqual } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { postsInAll } from '../forum/kernel/monitoring.ts'
import { Refusal } from '../forum/kernel/refusals.ts'
import { waitingJobs } from '../worker/waiting.ts'
import type { Web } from './web.ts'

type StatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx'

/**
 * What a monitoring system reads (Prometheus' text format 0.0.4). Behind a proxy on the same machine the whole world
 * comes from 127.0.0.1, so an address proves nothing: without a token of the operator's there is no such page.
 */
export function metricsRoutes(app: FastifyInstance, web: Web, token: string | null): void {
  if (token === null) return
  const answers: Record<StatusClass, number> = { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0 }
  // Not onResponse: it would put listeners on pages sent from memory, which cost less than listening to them.
  app.addHook('onSend', (_request, reply, payload, done) => {
    answers[classOf(reply.statusCode)]++
    done(null, payload)
  })
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  app.addHook('onClose', (_app, done) => {
    delay.disable()
    done()
  })
  // To programs, with a token that is the operator's own: a session's cookie means nothing here.
  app.get('/metrics', { config: { bearer: true } }, async (request, reply) => {
    if (!shows(request, token)) throw new Refusal('not-found')
    const text = [...processLines(delay), ...answerLines(web, answers), ...(await storedLines(web))]
    delay.reset()
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(`${text.join('\n')}\n`)
  })
}

/** Whether the request carries the token; told in the same time however much of it is right. */
function shows(request: FastifyRequest, token: string): boolean {
  const shown = /^Bearer (\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(shown), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function classOf(status: number): StatusClass {
  if (status >= 500) return '5xx'
  if (status >= 400) return '4xx'
  if (status >= 300) return '3xx'
  return status >= 200 ? '2xx' : '1xx'
}

function processLines(delay: ReturnType<typeof monitorEventLoopDelay>): readonly string[] {
  const memory = process.memoryUsage()
  return [
    ...metric('process_resident_memory_bytes', 'gauge', 'Memory in use.', memory.rss),
    ...metric('nodejs_heap_used_bytes', 'gauge', 'JavaScript objects.', memory.heapUsed),
    ...metric('process_uptime_seconds', 'gauge', 'Since the start.', process.uptime()),
    '# HELP folkmoot_event_loop_delay_seconds How late timers were since the last reading.',
    '# TYPE folkmoot_event_loop_delay_seconds gauge',
    `folkmoot_event_loop_delay_seconds{quantile="0.5"} ${seconds(delay.percentile(50))}`,
    `folkmoot_event_loop_delay_seconds{quantile="0.99"} ${seconds(delay.percentile(99))}`,
    `folkmoot_event_loop_delay_seconds{quantile="1"} ${seconds(delay.max)}`,
  ]
}

/** Before the first measurement there is none. */
function seconds(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0
}

function answerLines(web: Web, answers: Readonly<Record<string, number>>): readonly string[] {
  const [guests, shared] = [web.guestPages.counts(), web.skeletons.counts()]
  return [
    '# HELP folkmoot_answers_total Answers made by a route, by class of status.',
    '# TYPE folkmoot_answers_total counter',
    ...Object.entries(answers).map(
      ([status, count]) => `folkmoot_answers_total{status="${status}"} ${count}`,
    ),
    '# HELP folkmoot_kept_pages_total Pages looked for in memory: found ones were not made again.',
    '# TYPE folkmoot_kept_pages_total counter',
    `folkmoot_kept_pages_total{kind="guest",found="yes"} ${guests.found}`,
    `folkmoot_kept_pages_total{kind="guest",found="no"} ${guests.missing}`,
    `folkmoot_kept_pages_total{kind="shared",found="yes"} ${shared.found}`,
    `folkmoot_kept_pages_total{kind="shared",found="no"} ${shared.missing}`,
  ]
}

async function storedLines({ forum }: Web): Promise<readonly string[]> {
  const { waiting, parked } = await waitingJobs(forum.db)
  return [
    ...metric('folkmoot_posts', 'gauge', 'Posts in all boards.', await postsInAll(forum.db)),
    ...metric('folkmoot_jobs_waiting', 'gauge', 'Consequences not done yet.', waiting),
    ...metric('folkmoot_jobs_parked', 'gauge', 'Consequences given up on.', parked),
  ]
}

function metric(
  name: string,
  type: 'gauge' | 'counter',
  says: string,
  value: number,
): readonly string[] {
  return [`# HELP ${name} ${says}`, `# TYPE ${name} ${type}`, `${name} ${value}`]
}
