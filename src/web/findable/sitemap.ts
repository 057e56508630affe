import type { FastifyInstance } from 'fastify'

import { withInner } from '../../forum/boards/board-tree.ts'
import { boardTree } from '../../forum/boards/queries.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import { threadPages, threadsForMap } from '../../forum/threads/mapping.ts'
import { pageOf } from '../../forum/threads/paging.ts'
import { idOfDigits } from '../../lib/ids.ts'
import { sendText } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { text } from './atom.ts'

/** Where crawlers may go and what there is to find (sitemaps.org 0.9, robots RFC 9309). */
export function findableRoutes(app: FastifyInstance, web: Web): void {
  robotRoutes(app, web)
  app.get('/sitemap.xml', async (request, reply) => {
    const page = await pageFor(web, request)
    const parts = await threadPages(web.forum.db, page.viewer)
    const maps = ['boards', ...parts].map(
      (part) => `<sitemap><loc>${text(`${page.url}/sitemap-${part}.xml`)}</loc></sitemap>`,
    )
    reply.type('application/xml; charset=utf-8')
    return sendText(web, request, reply, xml('sitemapindex', maps))
  })

  app.get<{ Params: { part: string } }>(
    '/sitemap-:part(^boards|\\d+$).xml',
    async (request, reply) => {
      const page = await pageFor(web, request)
      const locations =
        request.params.part === 'boards'
          ? (await boardTree(web.forum.db, page.viewer))
              .flatMap(withInner)
              .map((board) => located(page.url + urls.board(board), board.last?.posted_at))
          : await threadLocations(web, page, idOfDigits(request.params.part) ?? 0)
      if (locations.length === 0) throw new Refusal('not-found')
      reply.type('application/xml; charset=utf-8')
      return sendText(web, request, reply, xml('urlset', locations))
    },
  )
}

function robotRoutes(app: FastifyInstance, web: Web): void {
  app.get('/robots.txt', (request, reply) => {
    reply.type('text/plain; charset=utf-8')
    // Not /search: its results name the empty box as their canonical address, no link that crawlers follow leads to
    // one, and each network has only so many searches a minute.
    const shut = [
      '/account',
      '/sign-in',
      '/join',
      '/admin',
      '/*/conversation',
      '/*/history',
      '/*/claim',
    ]
    const lines = [
      'User-agent: *',
      ...shut.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${web.forum.url}/sitemap.xml`,
      '',
    ]
    return sendText(web, request, reply, lines.join('\n'))
  })
}

/** Threads with all their pages; the newest page carries the time of the last post. */
async function threadLocations(
  web: Web,
  page: Awaited<ReturnType<typeof pageFor>>,
  part: number,
): Promise<readonly string[]> {
  const threads = await threadsForMap(web.forum.db, page.viewer, part)
  return threads.flatMap((thread) => {
    const last = pageOf(thread.last_number)
    // Long threads are reached through their pager; a map of half a million pages helps nobody.
    const pages = [...new Set([1, last])]
    return pages.map((number) =>
      located(
        page.url + urls.thread(thread, number),
        number === last ? thread.last_posted_at : undefined,
      ),
    )
  })
}

function located(address: string, changedAt?: string): string {
  const changed = changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`
  return `<url><loc>${text(address)}</loc>${changed}</url>`
}

function xml(root: string, items: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...items,
    `</${root}>`,
  ].join('\n')
}
