import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { join } from '../../forum/members/joining.ts'
import { type Device, signOut } from '../../forum/members/sessions.ts'
import { signIn } from '../../forum/members/signing-in.ts'
import { foldText } from '../../lib/folding-text.ts'
import { counterOf } from '../../lib/networks.ts'
import { textField } from '../forms.ts'
import { pace, secondsToWait, uncount } from '../limits.ts'
import { sendPage } from '../send.tsx'
import { endSession, giveSession, sessionToken } from '../session.ts'
import { localPath, urls } from '../urls.ts'
import { pageFor, type Web } from '../web.ts'
import { type JoinDraft, JoinPage, readJoin } from './join-form.tsx'
import { readSignIn, type SignInDraft, SignInPage } from './sign-in-form.tsx'

/** Coming in and going out: joining, signing in and out. */
export function doorRoutes(app: FastifyInstance, web: Web): void {
  const open = { config: { open: true } }

  app.get(urls.signIn(), open, async (request, reply) => {
    const next = localPath(textField(request.query, 'next'))
    if (request.visit.viewer.member !== null) return reply.redirect(next, 303)
    const page = await pageFor(web, request)
    return sendPage(web, request, reply, <SignInPage page={page} draft={{ name: '', next }} />)
  })
  app.post(urls.signIn(), open, (request, reply) => tryToSignIn(web, request, reply))

  app.get(urls.join(), open, async (request, reply) => {
    const next = localPath(textField(request.query, 'next'))
    if (request.visit.viewer.member !== null) return reply.redirect(next, 303)
    const page = await pageFor(web, request)
    const draft = { name: '', email: '', next }
    return sendPage(web, request, reply, <JoinPage page={page} draft={draft} />)
  })
  app.post(urls.join(), open, (request, reply) => tryToJoin(web, request, reply))

  app.post(urls.signOut(), { config: { ownPace: true } }, async (request, reply) => {
    await leave(web, request)
    endSession(web, reply)
    return reply.redirect(urls.home(), 303)
  })
}

async function tryToSignIn(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const draft = readSignIn(request.body)
  const counted = countersFor(request, draft)
  const waits = [
    await secondsToWait(web.forum, 'sign-in', counted.network),
    await secondsToWait(web.forum, 'sign-in-as', counted.account),
  ]
  const wait = Math.max(...waits)
  if (wait > 0) {
    reply.code(429).header('retry-after', wait)
    const page = await pageFor(web, request)
    return sendPage(web, request, reply, <SignInPage page={page} draft={draft} wait={wait} />)
  }
  const answer = await signIn(web.forum, draft, deviceOf(request))
  if (!answer.ok) {
    const page = await pageFor(web, request)
    const { problems } = answer
    const shown = <SignInPage page={page} draft={draft} problems={problems} />
    return sendPage(web, request, reply.code(422), shown)
  }
  uncount(web.forum, 'sign-in', counted.network)
  uncount(web.forum, 'sign-in-as', counted.account)
  await leave(web, request)
  giveSession(web, reply, answer.token)
  return reply.redirect(draft.next, 303)
}

async function tryToJoin(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const draft = readJoin(request.body)
  const network = counterOf(request.ip, true)
  const wait = await pace(web.forum, reply, 'join', network)
  if (wait > 0) {
    const page = await pageFor(web, request)
    return sendPage(web, request, reply, <JoinPage page={page} draft={draft} wait={wait} />)
  }
  return joinAs(web, request, reply, { draft, network })
}

async function joinAs(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { draft, network }: { readonly draft: JoinDraft; readonly network: string },
): Promise<FastifyReply> {
  const answer = await join(web.forum, draft, deviceOf(request))
  if (!answer.ok) {
    // Only accounts are counted: trying names and passwords that are refused costs nobody anything.
    uncount(web.forum, 'join', network)
    const page = await pageFor(web, request)
    const shown = <JoinPage page={page} draft={draft} problems={answer.problems} />
    return sendPage(web, request, reply.code(422), shown)
  }
  await leave(web, request)
  giveSession(web, reply, answer.token)
  return reply.redirect(draft.next, 303)
}

/** Ends the session this browser came with: signing in anew never keeps an old one alive. */
export async function leave(web: Web, request: FastifyRequest): Promise<void> {
  const token = sessionToken(web, request)
  if (token !== null) await signOut(web.forum, token)
}

/** What the list of sessions will say of this browser. */
export function deviceOf(request: FastifyRequest): Device {
  return { agent: request.headers['user-agent'] ?? '', address: request.ip }
}

function countersFor(
  request: FastifyRequest,
  { name }: Pick<SignInDraft, 'name'>,
): { readonly network: string; readonly account: string } {
  const network = counterOf(request.ip)
  return { network, account: `${network} ${foldText(name.slice(0, 100))}` }
}
