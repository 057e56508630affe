import type { FastifyReply, FastifyRequest } from 'fastify'

import { ownClaims } from '../../forum/claims/queries.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import { ownAccount } from '../../forum/members/changing-account.ts'
import { mayAskForConfirmation } from '../../forum/members/confirming-email.ts'
import type { Description } from '../../forum/members/describing.ts'
import { sendPage } from '../send.tsx'
import { pageFor, type Web } from '../web.ts'
import { AccountPage } from './account-page.tsx'
import type { AccountProblem } from './account-problems.ts'
import { selfOf } from './acting.ts'

interface Special {
  readonly draft?: Description
  readonly problems?: readonly Problem<AccountProblem>[]
  readonly saved?: boolean
  readonly mailed?: boolean
}

/** Sends the account's page, with what came back or was saved. */
export async function sendAccount(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  special: Special,
): Promise<FastifyReply> {
  const { member } = selfOf(request)
  const claims = await ownClaims(web.forum.db, request.visit.viewer)
  const own = await ownAccount(web.forum, member.id)
  const confirmable = mayAskForConfirmation(own, web.forum) === 'allowed'
  const page = await pageFor(web, request)
  return sendPage(
    web,
    request,
    reply,
    <AccountPage
      page={page}
      member={member}
      own={own}
      confirmable={confirmable}
      claims={claims}
      {...special}
    />,
  )
}
