import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Answer, Problem } from '../../forum/kernel/problems.ts'
import {
  changeEmail,
  changeName,
  changePassword,
  ownAccount,
} from '../../forum/members/changing-account.ts'
import { askForConfirmation } from '../../forum/members/confirming-email.ts'
import type { Acting } from '../../forum/members/confirming.ts'
import { rawField, textField } from '../forms.ts'
import { comeBack, demandPace, secondsToWait, uncount } from '../limits.ts'
import type { MemberProblem } from '../members/problems.ts'
import { sendPage } from '../send.tsx'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { asksPassword, confirmed, type Self, selfOf } from './acting.ts'
import { ChangePage, type Guarded } from './change-form.tsx'

interface Change {
  readonly read: (form: unknown) => string
  readonly act: (web: Web, acting: Acting, value: string) => Promise<Changed>
}
type Changed = Answer<object, MemberProblem>

const changes: Readonly<Record<Guarded, Change>> = {
  name: {
    read: (form) => textField(form, 'name'),
    act: ({ forum }, acting, value) => changeName(forum, acting, value),
  },
  email: {
    read: (form) => textField(form, 'email'),
    act: tryToChangeEmail,
  },
  password: {
    read: (form) => rawField(form, 'password'),
    act: ({ forum }, acting, value) => changePassword(forum, acting, value),
  },
}

/** Name, e-mail address and password: what only the password opens. */
export function changeRoutes(app: FastifyInstance, web: Web): void {
  for (const part of ['name', 'email', 'password'] as const) {
    app.get(urls.account(part), async (request, reply) => {
      const self = selfOf(request)
      const { email } = await ownAccount(web.forum, self.memberId)
      const value = { name: self.member.name, email: email ?? '', password: '' }[part]
      return send(web, request, reply, { self, part, value, problems: [] })
    })
    app.post(urls.account(part), async (request, reply) => {
      const { read, act } = changes[part]
      const value = read(request.body)
      const { self, problems } = await confirmed(web, request)
      const answer =
        problems.length > 0 ? { ok: false as const, problems } : await act(web, self, value)
      if (answer.ok) return reply.redirect(`${urls.account()}?saved=1`, 303)
      const shown = { self, part, value, problems: answer.problems }
      return send(web, request, comeBack(reply, answer.problems), shown)
    })
  }
  app.post(urls.account('email/mail'), async (request, reply) => {
    const { memberId } = selfOf(request)
    await demandPace(web.forum, reply, 'confirm-email', String(memberId))
    await askForConfirmation(web.forum, memberId)
    return reply.redirect(`${urls.account()}?mailed=1`, 303)
  })
}

/** Each address given gets a mail, and may be a stranger's. */
async function tryToChangeEmail({ forum }: Web, acting: Acting, value: string): Promise<Changed> {
  const who = String(acting.memberId)
  const wait = await secondsToWait(forum, 'confirm-email', who)
  if (wait > 0) return { ok: false, problems: [{ field: 'email', is: 'too-soon', limit: wait }] }
  const answer = await changeEmail(forum, acting, value)
  if (!answer.ok) uncount(forum, 'confirm-email', who)
  return answer
}

interface Shown {
  readonly self: Self
  readonly part: Guarded
  readonly value: string
  readonly problems: readonly Problem<MemberProblem>[]
}

async function send(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { self, part, value, problems }: Shown,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  return sendPage(
    web,
    request,
    reply,
    <ChangePage
      page={page}
      part={part}
      account={self.member.name}
      value={value}
      asksPassword={asksPassword(web, self)}
      problems={problems}
    />,
  )
}
