import type { FastifyRequest } from 'fastify'

import type { Forum } from '../../forum/kernel/forum.ts'
import type { Answer, Problem } from '../../forum/kernel/problems.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import type { Instant, Member } from '../../forum/kernel/rows.ts'
import { type Acting, confirmPassword, mayChangeAccount } from '../../forum/members/confirming.ts'
import { rawField } from '../forms.ts'
import { secondsToWait, uncount } from '../limits.ts'
import type { Web } from '../web.ts'

/** The member who asks, in their own session: what account pages are about. */
export interface Self extends Acting {
  readonly member: Member
}

export function selfOf(request: FastifyRequest): Self {
  const { viewer, sessionId, confirmedAt } = request.visit
  if (viewer.member === null || sessionId === null || confirmedAt === null) {
    throw new Refusal('sign-in-first')
  }
  return { member: viewer.member, memberId: viewer.member.id, sessionId, confirmedAt }
}

/** Whether the forms of this account must ask for the password once more. */
export function asksPassword(web: Web, self: Self): boolean {
  return mayChangeAccount(self, web.forum.now()) !== 'allowed'
}

/** Takes the password that came with a form where it was due; the problem when it was wrong. */
export async function confirmed(
  web: Web,
  request: FastifyRequest,
): Promise<{
  readonly self: Self
  readonly problems: readonly Problem<'wrong-password' | 'too-soon'>[]
}> {
  const self = selfOf(request)
  if (!asksPassword(web, self)) return { self, problems: [] }
  const answer = await tryPassword(web.forum, self, rawField(request.body, 'current'))
  if (!answer.ok) return { self, problems: answer.problems }
  return { self: { ...self, confirmedAt: answer.confirmedAt }, problems: [] }
}

/** Takes a password that was asked for once more. A borrowed screen is no place to try passwords on. */
export async function tryPassword(
  forum: Forum,
  acting: Pick<Acting, 'memberId' | 'sessionId'>,
  password: string,
): Promise<Answer<{ readonly confirmedAt: Instant }, 'wrong-password' | 'too-soon'>> {
  const who = `own ${acting.memberId}`
  const wait = await secondsToWait(forum, 'sign-in-as', who)
  if (wait > 0) return { ok: false, problems: [{ field: 'current', is: 'too-soon', limit: wait }] }
  const answer = await confirmPassword(forum, acting, password)
  if (answer.ok) uncount(forum, 'sign-in-as', who)
  return answer
}
