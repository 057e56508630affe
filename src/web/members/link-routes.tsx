import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Problem } from '../../forum/kernel/problems.ts'
import type { LinkKind } from '../../forum/kernel/rows.ts'
import {
  confirmEmail,
  confirmingBy,
  type ConfirmProblem,
} from '../../forum/members/confirming-email.ts'
import type { LinkProblem } from '../../forum/members/one-time-links.ts'
import type { PasswordProblem } from '../../forum/members/passwords.ts'
import {
  askForNewPassword,
  newPasswordBy,
  replacePassword,
} from '../../forum/members/replacing-passwords.ts'
import { foldText } from '../../lib/folding-text.ts'
import { counterOf } from '../../lib/networks.ts'
import { rawField, textField } from '../forms.ts'
import { pace, secondsToWait } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { giveSession } from '../session.ts'
import { urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { deviceOf, leave } from './door-routes.tsx'
import { ForgottenPage, type ForgottenShown, readForgotten } from './forgotten-form.tsx'
import { BrokenLinkPage, ConfirmedPage, ConfirmEmailPage, NewPasswordPage } from './link-pages.tsx'

const open = { config: { open: true } }

/** A password forgotten: asking for a link, and the page it leads to. */
export function newPasswordRoutes(app: FastifyInstance, web: Web): void {
  app.get(
    urls.forgotten(),
    { config: { open: true, query: { asked: ['1'] } } },
    async (request, reply) => {
      const asked = textField(request.query, 'asked') !== ''
      return sendForgotten(web, request, reply, { asked })
    },
  )
  app.post(urls.forgotten(), open, (request, reply) => tryToAsk(web, request, reply))

  app.get(urls.newPassword(), open, async (request, reply) => {
    const token = secretIn(request.query)
    const found = await newPasswordBy(web.forum.db, { token, at: web.forum.now() })
    if (!found.ok) return sendBroken(web, request, reply, brokenLink('new-password', found))
    const page = await pageFor(web, request)
    const shown = <NewPasswordPage page={page} token={token} name={found.name} />
    return sendPage(web, request, secretly(reply), shown)
  })
  app.post(urls.newPassword(), open, (request, reply) => tryToReplace(web, request, reply))
}

/** Where the link of a confirmation mail leads; whoever has it need not be signed in. */
export function confirmEmailRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web
  app.get(urls.confirmEmail(), open, async (request, reply) => {
    const token = secretIn(request.query)
    const found = await confirmingBy(forum.db, { token, at: forum.now() })
    if (!found.ok) return sendBroken(web, request, reply, brokenLink('confirm-email', found))
    const { confirming } = found
    const page = await pageFor(web, request)
    const shown = <ConfirmEmailPage page={page} token={token} confirming={confirming} />
    return sendPage(web, request, secretly(reply), shown)
  })
  app.post(urls.confirmEmail(), open, async (request, reply) => {
    const answer = await confirmEmail(forum, secretIn(request.body))
    if (!answer.ok) return sendBroken(web, request, reply, brokenLink('confirm-email', answer))
    const page = await pageFor(web, request)
    const { address } = answer.confirming
    return sendPage(web, request, secretly(reply), <ConfirmedPage page={page} address={address} />)
  })
}

/** The answer is the same whoever is meant and whether or not a mail goes out. */
async function tryToAsk(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const name = readForgotten(request.body)
  if (!web.forum.mail.available || name === '') return sendForgotten(web, request, reply, { name })
  const wait = await pace(web.forum, reply, 'forgotten', counterOf(request.ip))
  if (wait > 0) return sendForgotten(web, request, reply, { name, wait })
  // Counted by what was typed, so that it says nothing about who is here; what is on its way already still works.
  const spent = await secondsToWait(web.forum, 'forgotten-as', foldText(name))
  if (spent === 0) await askForNewPassword(web.forum, name)
  return reply.redirect(`${urls.forgotten()}?asked=1`, 303)
}

async function sendForgotten(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Omit<ForgottenShown, 'page' | 'mailed'>,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const { available } = web.forum.mail
  return sendPage(web, request, reply, <ForgottenPage page={page} mailed={available} {...shown} />)
}

async function tryToReplace(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const token = secretIn(request.body)
  const password = rawField(request.body, 'password')
  const answer = await replacePassword(web.forum, { token, password }, deviceOf(request))
  if (answer.ok) {
    await leave(web, request)
    giveSession(web, reply, answer.token)
    return reply.redirect(`${urls.account()}?saved=1`, 303)
  }
  const found = await newPasswordBy(web.forum.db, { token, at: web.forum.now() })
  if (!found.ok) return sendBroken(web, request, reply, brokenLink('new-password', found))
  const page = await pageFor(web, request)
  const problems = answer.problems.filter(isOfPassword)
  const shown = <NewPasswordPage page={page} token={token} name={found.name} problems={problems} />
  return sendPage(web, request, secretly(reply.code(422)), shown)
}

function isOfPassword(
  problem: Problem<LinkProblem | PasswordProblem>,
): problem is Problem<PasswordProblem> {
  return problem.field === 'password'
}

interface Broken {
  readonly kind: LinkKind
  readonly problem: LinkProblem | ConfirmProblem
}

function brokenLink(
  kind: LinkKind,
  { problems }: { readonly problems: readonly Problem<Broken['problem']>[] },
): Broken {
  return { kind, problem: problems[0]?.is ?? 'link-unknown' }
}

/** Gone, when there was one; not found, when there was none. */
const brokenStatuses: Readonly<Record<Broken['problem'], number>> = {
  'link-unknown': 404,
  'link-expired': 410,
  'link-ended': 410,
  'email-of-another': 409,
}

async function sendBroken(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  broken: Broken,
): Promise<FastifyReply> {
  const page = await pageFor(web, request)
  const status = brokenStatuses[broken.problem]
  return sendPage(web, request, reply.code(status), <BrokenLinkPage page={page} {...broken} />)
}

function secretIn(fields: unknown): string {
  return textField(fields, 'token').slice(0, 100)
}

/** No cache may keep a page that holds a secret. */
function secretly(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store')
}
