import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { isFree } from '../../forum/claims/asking.ts'
import { decideClaim, givePlaceholder, undoClaim } from '../../forum/claims/deciding.ts'
import { claimFor, claimsToDecide } from '../../forum/claims/queries.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import type { Member } from '../../forum/kernel/rows.ts'
import { memberFor } from '../../forum/members/queries.ts'
import { actions } from '../actions.ts'
import { rawField, textField } from '../forms.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { ClaimPage, type ClaimShown } from './claim-page.tsx'
import { ClaimsPage, GivePage } from './claims-page.tsx'
import { idOf, show } from './showing.ts'

const claimPattern = '/admin/claims/:id(^\\d{1,15}$)'
const givePattern = '/admin/claims/give/:id(^\\d{1,15}$)'

/** Deciding who was whom in an archive. */
export function adminClaimRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  app.get(urls.admin('claims'), (request, response) =>
    show(web, request, response, async (page) => (
      <ClaimsPage page={page} {...await claimsToDecide(forum.db, page.viewer)} />
    )),
  )
  app.get(claimPattern, (request, response) => showClaim(web, request, response))
  actions(app, claimPattern, {
    async post(request, response) {
      const answer = rawField(request.body, 'answer').trim()
      const outcome = textField(request.body, 'outcome') === 'accepted' ? 'accepted' : 'refused'
      const { viewer } = request.visit
      const decided = await decideClaim(forum, viewer, idOf(request), { outcome, answer })
      if (decided.ok) return response.redirect(urls.adminClaim(idOf(request)), 303)
      const { problems } = decided
      return showClaim(web, request, response.code(422), { answer, problems })
    },
    async delete(request, response) {
      await undoClaim(forum, request.visit.viewer, idOf(request))
      return response.redirect(urls.adminClaim(idOf(request)), 303)
    },
  })
  giveRoutes(app, web)
}

function giveRoutes(app: FastifyInstance, web: Web): void {
  app.get(givePattern, (request, response) =>
    show(web, request, response, async (page) => (
      <GivePage page={page} placeholder={await placeholderOf(web, request)} />
    )),
  )
  app.post(givePattern, async (request, response) => {
    const typed = {
      member: textField(request.body, 'member'),
      answer: textField(request.body, 'answer'),
    }
    const given = await givePlaceholder(web.forum, request.visit.viewer, {
      placeholderId: idOf(request),
      memberName: typed.member,
      answer: typed.answer,
    })
    if (given.ok) return response.redirect(urls.adminClaim(given.claimId), 303)
    const placeholder = await placeholderOf(web, request)
    return show(web, request, response.code(422), (page) => (
      <GivePage page={page} placeholder={placeholder} typed={typed} problems={given.problems} />
    ))
  })
}

async function placeholderOf(web: Web, request: FastifyRequest): Promise<Member> {
  const { viewer } = request.visit
  const asked = { id: idOf(request), at: web.forum.now() }
  const { member } = await memberFor(web.forum.db, viewer, asked)
  if (!isFree(member)) throw new Refusal('not-found')
  return member
}

function showClaim(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  typed: Pick<ClaimShown, 'answer' | 'problems'> = {},
): Promise<FastifyReply> {
  return show(web, request, response, async (page) => {
    const { db, now } = web.forum
    const claim = await claimFor(db, page.viewer, idOf(request))
    const one = async (id: number) => (await memberFor(db, page.viewer, { id, at: now() })).member
    return (
      <ClaimPage
        page={page}
        claim={claim}
        placeholder={await one(claim.placeholder_id)}
        member={await one(claim.member_id)}
        {...typed}
      />
    )
  })
}
