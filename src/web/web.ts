import type { FastifyRequest } from 'fastify'

import type { Forum } from '../forum/kernel/forum.ts'
import { type Settings, settingsOf } from '../forum/kernel/settings.ts'
import type { Viewer } from '../forum/kernel/viewing.ts'
import { type Unseen, unseenBy } from '../forum/notifications/unseen.ts'
import { type Language, languageNamed } from '../lang/languages.ts'
import { translator } from '../lang/translate.ts'
import type { Log } from '../outside/log.ts'
import type { Assets } from './assets.ts'
import { textField } from './forms.ts'
import type { GuestPages } from './guest-pages.ts'
import { keptAddress } from './kept-address.ts'
import type { Page } from './page.ts'
import type { Skeletons } from './skeletons.ts'
import { localPath, urls } from './urls.ts'

/** What routes are given: the forum and what the web keeps beside it. */
export interface Web {
  readonly forum: Forum
  readonly log: Log
  readonly assets: Assets
  readonly guestPages: GuestPages
  readonly skeletons: Skeletons
  /** This forum is the demo. */
  readonly demo: boolean
  /** The forum is reached by https: cookies and headers say so. */
  readonly secure: boolean
  /** Nobody said under which address people find the forum: its pages come from wherever they were asked for. */
  readonly anyHost: boolean
}

/** Who asks, found before any route runs. */
export interface Visit {
  readonly viewer: Viewer
  /** The session's own key for its forms; '' for guests. */
  readonly csrf: string
  readonly sessionId: number | null
  /** When the password was last given in this session; null for guests. */
  readonly confirmedAt: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit
    /** The content epoch when the request began: what was read later is at least as new. */
    startedAt: number
  }
}

/** The context of a page for whoever sent this request. */
export async function pageFor(web: Web, request: FastifyRequest): Promise<Page> {
  const settings = await settingsOf(web.forum)
  const { viewer, csrf } = request.visit
  const language = languageFor(viewer, settings)
  return {
    t: translator(language),
    language,
    viewer,
    unseen: await unseenFor(web, viewer),
    at: web.forum.now(),
    settings,
    assets: web.assets,
    csrf,
    shared: false,
    back: backOf(request),
    demo: web.demo,
    url: web.forum.url,
  }
}

/** Who did not choose reads the forum's own language. */
export function languageFor(
  { member }: Viewer,
  { language }: Pick<Settings, 'language'>,
): Language {
  return languageNamed(member?.language) ?? languageNamed(language) ?? 'en'
}

/** A database that fails must not keep the page from being shown that says so. */
async function unseenFor(web: Web, viewer: Viewer): Promise<readonly Unseen[]> {
  try {
    return await unseenBy(web.forum.db, viewer)
  } catch (problem) {
    web.log.error({ problem }, 'what a member has not seen could not be counted')
    return []
  }
}

/** This page; of the doors, whose addresses may hold secrets, where they lead; never what only a form can ask for. */
function backOf(request: FastifyRequest): string {
  const { method, url, query, body, routeOptions } = request
  const reading = method === 'GET' || method === 'HEAD'
  if (routeOptions.config.open === true) return localPath(textField(reading ? query : body, 'next'))
  return reading ? (keptAddress(request) ?? url) : urls.home()
}
