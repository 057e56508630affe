import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { parseSearch } from '../../forum/search/query.ts'
import { asksSomething, search } from '../../forum/search/searching.ts'
import { threadFor } from '../../forum/threads/queries.ts'
import { countedAs, pace } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { pageFor, type Web } from '../web.ts'
import { readAsked } from './search-form.tsx'
import { SearchPage, type ShownSearch } from './search-page.tsx'

export function searchRoutes(app: FastifyInstance, web: Web): void {
  app.get('/search', async (request, reply) => {
    const shown = await shownFor(web, request, () => waitFor(web, request, reply))
    const page = await pageFor(web, request)
    // The index follows a post a moment later: a page kept until the next change would miss it.
    reply.header('cache-control', 'private, no-cache')
    return sendPage(web, request, reply, <SearchPage page={page} shown={shown} />)
  })
}

async function shownFor(
  web: Web,
  request: FastifyRequest,
  beforeAsking: () => Promise<number>,
): Promise<ShownSearch> {
  const { viewer } = request.visit
  const asked = readAsked(request.query)
  const thread =
    asked.threadId === null ? null : await threadFor(web.forum.db, viewer, asked.threadId)
  const query = parseSearch(asked.text, asked)
  const { misread, shortened } = query
  const shown = { asked, result: null, thread, misread, shortened, wait: 0 }
  if (!asksSomething(query)) return shown
  const wait = await beforeAsking()
  if (wait > 0) return { ...shown, wait }
  return { ...shown, result: await search(web.forum, viewer, query, asked.page) }
}

/** A search costs as much as thirty pages of a thread: each member, and each network of guests, has so many a minute. */
function waitFor(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<number> {
  return pace(web.forum, reply, 'search', countedAs(request))
}
