import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { askForPlaceholder, mayClaim } from '../../forum/claims/asking.ts'
import { ownClaims } from '../../forum/claims/queries.ts'
import { demand } from '../../forum/kernel/refusals.ts'
import { memberFor } from '../../forum/members/queries.ts'
import { pace } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { idIn, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { AskPage, type AskShown, readClaim } from './claim-form.tsx'

type OneMember = { Params: { member: string } }

const claimed = '/members/:member/claim'

/** "This was me", said of a member known from an archive. */
export function claimRoutes(app: FastifyInstance, web: Web): void {
  app.get<OneMember>(claimed, (request, reply) => sendAsk(web, request, reply))
  app.post<OneMember>(claimed, async (request, reply) => {
    const { viewer } = request.visit
    const id = idIn(request.params.member) ?? 0
    const draft = readClaim(request.body)
    const who = viewer.member
    const wait = who === null ? 0 : await pace(web.forum, reply, 'claim', String(who.id))
    if (wait > 0) {
      const problems = [{ field: 'why', is: 'too-soon', limit: wait }] as const
      return sendAsk(web, request, reply, { draft, problems })
    }
    const answer = await askForPlaceholder(web.forum, viewer, id, draft)
    if (answer.ok) return reply.redirect(urls.claim({ id }), 303)
    return sendAsk(web, request, reply.code(422), { draft, problems: answer.problems })
  })
}

async function sendAsk(
  web: Web,
  request: FastifyRequest<OneMember>,
  reply: FastifyReply,
  typed: Pick<AskShown, 'draft' | 'problems'> = {},
): Promise<FastifyReply> {
  const { viewer } = request.visit
  const { db, now } = web.forum
  const id = idIn(request.params.member) ?? 0
  const { member: placeholder } = await memberFor(db, viewer, { id, at: now() })
  demand(mayClaim(viewer, placeholder))
  const claims = await ownClaims(db, viewer, id)
  const page = await pageFor(web, request)
  const shown = <AskPage page={page} placeholder={placeholder} claims={claims} {...typed} />
  return sendPage(web, request, reply, shown)
}
