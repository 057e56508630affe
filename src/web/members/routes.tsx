import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { ownClaims } from '../../forum/claims/queries.ts'
import type { Forum } from '../../forum/kernel/forum.ts'
import type { Viewer } from '../../forum/kernel/viewing.ts'
import { memberPosts, memberThreads } from '../../forum/members/contributions.ts'
import { memberToday, membersListed } from '../../forum/members/queries.ts'
import { removedOf } from '../../forum/threads/removed.ts'
import { numberField, textField } from '../forms.ts'
import { countedAs, pace } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { doorRoutes } from './door-routes.tsx'
import { confirmEmailRoutes, newPasswordRoutes } from './link-routes.tsx'
import { type Contributions, MemberPage } from './member-page.tsx'
import { MembersPage } from './members-page.tsx'
import { pictureRoutes } from './picture-routes.ts'

type OneMember = { Params: { member: string } }

/** Pages about members, and the doors by which people become one. */
export function memberRoutes(app: FastifyInstance, web: Web): void {
  doorRoutes(app, web)
  newPasswordRoutes(app, web)
  confirmEmailRoutes(app, web)
  pictureRoutes(app, web)
  app.get(urls.members(), { config: { query: { after: 'any', q: 'any' } } }, (request, reply) =>
    showMembers(web, request, reply),
  )
  const asked = { config: { query: { tab: ['posts', 'threads'], before: 'any' } } } as const
  app.get<OneMember>('/members/:member', asked, (request, reply) => showMember(web, request, reply))
}

async function showMembers(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { viewer } = request.visit
  const search = textField(request.query, 'q').slice(0, 60)
  const page = await pageFor(web, request)
  const wait = search === '' ? 0 : await pace(web.forum, reply, 'search', countedAs(request))
  if (wait > 0) {
    const shown = { page, search, members: [], next: null, wait }
    return sendPage(web, request, reply, <MembersPage {...shown} />)
  }
  const after = textField(request.query, 'after')
  const listed = await membersListed(web.forum.db, viewer, {
    search,
    ...(after !== '' && { after }),
  })
  return sendPage(web, request, reply, <MembersPage page={page} search={search} {...listed} />)
}

async function showMember(
  web: Web,
  request: FastifyRequest<OneMember>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { viewer } = request.visit
  const { db, now } = web.forum
  const id = idIn(request.params.member) ?? 0
  const shown = await memberToday(db, viewer, { id, at: now() })
  // Claimed, but not for ever: it may be taken back.
  if (shown.member.id !== id) return reply.redirect(urls.member(shown.member), 302)
  const right = urls.member(shown.member)
  const [path, query] = request.url.split('?')
  if (path !== right) {
    return reply.redirect(query === undefined ? right : `${right}?${query}`, 301)
  }
  const before = numberField(request.query, 'before') ?? undefined
  const contributions = await contributionsOf(web, request, { memberId: id, before })
  const page = await pageFor(web, request)
  const first = before === undefined
  const claimed = shown.member.placeholder_since !== null && (await isClaiming(db, viewer, id))
  return sendPage(
    web,
    request,
    reply,
    <MemberPage page={page} shown={{ ...shown, contributions, first, claimed }} />,
  )
}

async function isClaiming(
  db: Forum['db'],
  viewer: Viewer,
  placeholderId: number,
): Promise<boolean> {
  const claims = await ownClaims(db, viewer, placeholderId)
  return claims.some(({ decided_at }) => decided_at === null)
}

async function contributionsOf(
  web: Web,
  request: FastifyRequest,
  asked: { readonly memberId: number; readonly before: number | undefined },
): Promise<Contributions> {
  const { viewer } = request.visit
  const { db } = web.forum
  if (textField(request.query, 'tab') !== 'threads') {
    return { tab: 'posts', ...(await memberPosts(db, viewer, asked)) }
  }
  const first = asked.before === undefined
  const removed = first ? await removedOf(db, viewer, asked.memberId) : []
  return { tab: 'threads', removed, ...(await memberThreads(db, viewer, asked)) }
}
