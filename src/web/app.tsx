import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'

import type { Forum } from '../forum/kernel/forum.ts'
import { viewerFor } from '../forum/kernel/viewing.ts'
import type { Log } from '../outside/log.ts'
import { accountRoutes } from './account/routes.tsx'
import { adminRoutes } from './admin/routes.tsx'
import { assetRoutes } from './asset-routes.ts'
import type { Assets } from './assets.ts'
import { sendOn } from './bad-addresses.ts'
import { boardRoutes } from './boards/routes.tsx'
import { answerBroken } from './broken-requests.tsx'
import { claimRoutes } from './claims/routes.tsx'
import { guardForms } from './csrf.ts'
import { demoRoutes } from './demo/routes.ts'
import { errorPages } from './errors.tsx'
import { feedRoutes } from './findable/feeds.ts'
import { findableRoutes } from './findable/sitemap.ts'
import { guestPages } from './guest-pages.ts'
import { everywhere, transportSecurity } from './headers.ts'
import { healthRoutes } from './health.ts'
import { helpRoutes } from './help/routes.tsx'
import { mostBodyBytes } from './large-bodies.ts'
import { paceForms } from './limits.ts'
import { memberRoutes } from './members/routes.tsx'
import { metricsRoutes } from './metrics.ts'
import { newRoutes, noteVisits } from './new/routes.tsx'
import { mailOffRoutes } from './notifications/off-routes.tsx'
import { notificationRoutes } from './notifications/routes.tsx'
import { noticeSettingsRoutes } from './notifications/settings-routes.tsx'
import { postRoutes } from './posts/routes.tsx'
import { reactionRoutes } from './reactions/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { answerFromMemory, reads, wantsFragment } from './send.tsx'
import { cookieName, visitOf } from './session.ts'
import { setupRoutes } from './setup/routes.tsx'
import { keepSkeletons } from './skeletons.ts'
import { threadRoutes } from './threads/routes.tsx'
import { watchRoutes } from './watching/routes.tsx'
import type { Web } from './web.ts'

export interface AppOptions {
  readonly assets: Assets
  /** Bytes of memory for whole pages of guests, and as many again for shared parts of members' pages. */
  readonly cacheBytes: number
  /** Addresses of proxies whose X-Forwarded-For may be believed. */
  readonly trustedProxies: readonly string[]
  readonly log: Log
  /** Opens the doors of the demo: anybody may come in as one of its members. */
  readonly demo?: boolean
  /** The forum's address is a guess: forms are taken under whatever name they were asked for. */
  readonly anyHost?: boolean
  /** False while writes of other processes cannot be heard of, and nothing is kept for longer than a second. */
  readonly hearsOthers?: () => boolean
  /** Who shows it may read /metrics; without one nobody may. */
  readonly metricsToken?: string | null
  /** Doors above the pages, such as the API. */
  readonly doors: readonly ((app: FastifyInstance, web: Web) => Promise<void>)[]
}

/** The forum as a web server, ready to listen or to be asked by tests. */
export async function buildApp(forum: Forum, options: AppOptions): Promise<FastifyInstance> {
  const web: Web = {
    forum,
    log: options.log,
    assets: options.assets,
    guestPages: guestPages(forum.epoch, options.cacheBytes),
    skeletons: keepSkeletons(forum.epoch, options.cacheBytes),
    demo: options.demo ?? false,
    secure: forum.url.startsWith('https:'),
    anyHost: options.anyHost ?? false,
  }
  const app: FastifyInstance = fastify({
    clientErrorHandler: (fault, socket) => answerBroken(forum, fault, socket),
    frameworkErrors: (error, request, reply) => sendOn(app, error, request, reply),
    genReqId: requestIds(),
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: mostBodyBytes,
    // Slow clients may not hold connections: 10 s for the head, 30 s for everything, looked after every 2 s.
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2000 },
    // While draining, requests that still come are served; the proxy is told by Connection: close.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  app.decorate('registered', listRoutes(app))
  await prepareRequests(app, web)
  errorPages(app, web)
  assetRoutes(app, web)
  healthRoutes(app, web, options.hearsOthers)
  metricsRoutes(app, web, options.metricsToken ?? null)
  if (web.demo) demoRoutes(app, web)
  await roomRoutes(app, web, options.doors)
  return app
}

async function roomRoutes(
  app: FastifyInstance,
  web: Web,
  doors: AppOptions['doors'],
): Promise<void> {
  boardRoutes(app, web)
  newRoutes(app, web)
  threadRoutes(app, web)
  postRoutes(app, web)
  feedRoutes(app, web)
  findableRoutes(app, web)
  searchRoutes(app, web)
  helpRoutes(app, web)
  for (const door of doors) await door(app, web)
  reactionRoutes(app, web)
  watchRoutes(app, web)
  notificationRoutes(app, web)
  noticeSettingsRoutes(app, web)
  mailOffRoutes(app, web)
  memberRoutes(app, web)
  claimRoutes(app, web)
  await accountRoutes(app, web)
  setupRoutes(app, web)
  adminRoutes(app, web)
}

/** Every route as it is registered: what the censuses walk, so that a new one is covered by itself. */
export interface Registered {
  readonly method: string
  readonly url: string
  /** Knows its caller by a bearer token, never by a cookie. */
  readonly bearer: boolean
  /** What its address may ask for. */
  readonly query: readonly string[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers everybody the same: who asks is not looked up. */
    readonly impersonal?: boolean
  }
  interface FastifyInstance {
    readonly registered: readonly Registered[]
  }
}

function listRoutes(app: FastifyInstance): readonly Registered[] {
  const registered: Registered[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat())
      registered.push({
        method: one,
        url,
        bearer: config?.bearer === true,
        query: Object.keys(config?.query ?? {}),
      })
  })
  return registered
}

/** Everything that happens to a request before its route. */
async function prepareRequests(app: FastifyInstance, web: Web): Promise<void> {
  const guest = {
    viewer: await viewerFor(web.forum, null),
    csrf: '',
    sessionId: null,
    confirmedAt: null,
  }
  app.decorateRequest('startedAt', 0)
  app.decorateRequest('visit')
  const sessionCookie = `${cookieName(web)}=`
  app.addHook('onRequest', (request, reply, done) => {
    request.startedAt = web.forum.epoch.content
    request.visit = guest
    const { method, headers } = request.raw
    const asGuest =
      headers.cookie?.includes(sessionCookie) !== true && headers.authorization === undefined
    const wholePage = reads(method) && !wantsFragment(request)
    if (asGuest && wholePage && answerFromMemory(web, request, reply)) return
    reply.headers(everywhere)
    if (web.secure) reply.header('strict-transport-security', transportSecurity)
    done()
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: mostBodyBytes })
  app.addHook('onRequest', async (request) => {
    // What is the same for everybody, a picture say, is sent without asking who wants it.
    if (request.routeOptions.config.impersonal !== true) request.visit = await visitOf(web, request)
  })
  guardForms(app, web)
  paceForms(app, web)
  noteVisits(app, web)
}

/** Short names for requests, told apart over restarts: what an error page shows and the log repeats. */
function requestIds(): () => string {
  const start = Date.now().toString(36)
  let count = 0
  return () => `${start}-${(++count).toString(36)}`
}
