import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../../forum/kernel/refusals.ts'
import { settingsOf } from '../../forum/kernel/settings.ts'
import { parseSearch } from '../../forum/search/query.ts'
import { asksSomething, search } from '../../forum/search/searching.ts'
import { threadFor } from '../../forum/threads/queries.ts'
import { type Buckets, tokenBuckets } from '../../lib/token-bucket.ts'
import { sendPage } from '../send.tsx'
import { pageFor, type Web } from '../web.ts'
import { readAsked } from './search-form.tsx'
import { SearchPage, type ShownSearch } from './search-page.tsx'

export function searchRoutes(app: FastifyInstance, web: Web): void {
  const buckets = tokenBuckets()
  app.get('/search', async (request, reply) => {
    const shown = await shownFor(web, request, () => limit(web, request, reply, buckets))
    const page = await pageFor(web, request)
    // The index follows a post a moment later: a page kept until the next change would miss it.
    reply.header('cache-control', 'private, no-cache')
    return sendPage(web, request, reply, <SearchPage page={page} shown={shown} />)
  })
}

async function shownFor(
  web: Web,
  request: FastifyRequest,
  beforeAsking: () => Promise<void>,
): Promise<ShownSearch> {
  const { viewer } = request.visit
  const asked = readAsked(request.query)
  const thread =
    asked.threadId === null ? null : await threadFor(web.forum.db, viewer, asked.threadId)
  const query = parseSearch(asked.text, asked)
  if (!asksSomething(query)) return { asked, result: null, thread }
  await beforeAsking()
  return { asked, result: await search(web.forum, viewer, query, asked.page), thread }
}

/** A search costs as much as thirty pages of a thread: each member, and each network of guests, has so many a minute. */
async function limit(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  buckets: Buckets,
): Promise<void> {
  const { searchesPerMinute } = await settingsOf(web.forum)
  const { member } = request.visit.viewer
  const key = member === null ? request.ip : `member ${member.id}`
  const wait = buckets.take(key, { burst: searchesPerMinute, per: 60_000 }, performance.now())
  if (wait === 0) return
  reply.header('retry-after', Math.ceil(wait / 1000))
  throw new Refusal('too-many')
}
