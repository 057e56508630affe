import { fileURLToPath } from 'node:url'

import type { FastifyInstance } from 'fastify'

import { apiRoutes } from './api/v1/routes.ts'
import type { Config } from './config.ts'
import type { Database } from './db/open.ts'
import { moveOn } from './forum/kernel/epoch.ts'
import type { Forum } from './forum/kernel/forum.ts'
import { openForum } from './opening.ts'
import type { Log } from './outside/log.ts'
import { buildApp } from './web/app.tsx'
import { loadAssets } from './web/assets.ts'
import { newBell, startWorker } from './worker/running.ts'
import { keepTimetable } from './worker/timetable.ts'

/** Answers and jobs under way when we are told to stop get this long. */
const drainMs = 10_000

/** A forum that answers requests, until stopped. */
export interface Serving {
  readonly forum: Forum
  readonly stop: () => Promise<void>
}

/** Settings → database → forum → app and worker → listen. Throws when the address is taken. */
export async function serve(
  config: Config,
  log: Log,
  { demo = false }: { readonly demo?: boolean } = {},
): Promise<Serving> {
  const bell = newBell()
  const { forum, database, migrated, close } = await openForum(config, {
    wakeWorker: bell.ring,
    onBroken: (problem) => giveUp(log, problem),
  })
  if (migrated.length > 0) log.info({ migrations: migrated }, 'the database was brought up to date')
  const hearsOthers = await hearOthers(forum, database, log)
  const app = await buildApp(forum, {
    log,
    assets: loadAssets(fileURLToPath(new URL('assets', import.meta.url))),
    cacheBytes: config.cacheMb * 1_000_000,
    trustedProxies: config.proxies,
    demo,
    anyHost: !config.urlGiven,
    metricsToken: config.metrics,
    doors: [apiRoutes],
    hearsOthers,
  })
  const worker = startWorker(forum, bell, log)
  const timetable = keepTimetable(forum, log)
  const stop = async (): Promise<void> => {
    timetable.stop()
    // A job that waits for somebody else's server, a mail's, is taken up again by the next start.
    await Promise.all([drain(app), Promise.race([worker.stop(), patience()])])
    await close()
  }
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (problem) {
    await stop()
    throw problem
  }
  return { forum, stop }
}

/** What was computed from the database before somebody else wrote to it is no longer to be trusted. Gives whether others are heard at present. */
async function hearOthers(forum: Forum, database: Database, log: Log): Promise<() => boolean> {
  let hears = true
  await database.watchForeignWrites(
    (changes) => moveOn(forum.epoch, changes),
    (now) => {
      if (now === hears) return
      hears = now
      if (now) log.info({}, 'what other processes write is heard again')
      else log.error({}, 'what other processes write cannot be heard: nothing is kept for longer')
    },
  )
  return () => hears
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, drainMs).unref()
  })
}

/** Stops listening, lets answers under way end, and cuts off those that do not. */
async function drain(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs)
  // A connection whose last answer promised to keep it open is idle only after that answer.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 100)
  await app.close()
  clearInterval(sweep)
  clearTimeout(cut)
}

/** After a failed write to disk nobody knows what is there: a fresh start reads what is. */
function giveUp(log: Log, problem: unknown): never {
  log.error(
    { problem },
    'the disk failed under a commit: stopping, so that nothing more is promised',
  )
  process.exit(1)
}
