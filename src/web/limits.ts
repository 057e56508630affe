import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Forum } from '../forum/kernel/forum.ts'
import type { Problem } from '../forum/kernel/problems.ts'
import { Refusal } from '../forum/kernel/refusals.ts'
import { type Settings, settingsOf } from '../forum/kernel/settings.ts'
import type { Viewer } from '../forum/kernel/viewing.ts'
import { counterOf } from '../lib/networks.ts'
import { type Allowance, type Buckets, tokenBuckets } from '../lib/token-bucket.ts'

const minute = 60_000
const hour = 60 * minute

/** What is done only so often, and how often: the settings decide. */
const allowances = {
  /** Per address, whatever the account. */
  'sign-in': (settings) => ({ burst: settings.signInsPerFiveMinutes, per: 5 * minute }),
  /** Per account and network, so that nobody can lock somebody else out. */
  'sign-in-as': (settings) => ({ burst: settings.signInsPerAccountHour, per: hour }),
  /** Mails to somebody who forgot a password: per network, and per account however many networks ask. */
  forgotten: () => ({ burst: 5, per: 15 * minute }),
  'forgotten-as': () => ({ burst: 3, per: hour }),
  /** Mails to an address somebody gave: it may be a stranger's. */
  'confirm-email': () => ({ burst: 5, per: hour }),
  /** Wrong ones, per address: as many as wrong passwords, counted apart, so that a program with an old token keeps nobody from signing in. */
  'wrong-token': (settings) => ({ burst: settings.signInsPerFiveMinutes, per: 5 * minute }),
  claim: () => ({ burst: 5, per: 24 * hour }),
  join: (settings) => ({ burst: settings.joinsPerHour, per: hour }),
  post: (settings) => ({ burst: settings.postsPerMinute, per: minute }),
  /** Looking at one's words and mending them: rendering costs, so it has a pace, too, but one that nobody types at. */
  preview: (settings) => ({ burst: 5 * settings.postsPerMinute, per: minute }),
  edit: (settings) => ({ burst: 5 * settings.postsPerMinute, per: minute }),
  /** Each empties what is kept of pages. */
  reaction: (settings) => ({ burst: 5 * settings.postsPerMinute, per: minute }),
  /** Whatever else a member changes: taking back, restoring, marking as read. */
  change: (settings) => ({ burst: 5 * settings.postsPerMinute, per: minute }),
  thread: (settings) => ({ burst: settings.threadsPerHour, per: hour }),
  search: (settings) => ({ burst: settings.searchesPerMinute, per: minute }),
  api: (settings) => ({ burst: settings.apiRequestsPerFiveMinutes, per: 5 * minute }),
  picture: () => ({ burst: 30, per: 30 * minute }),
} satisfies Record<string, (settings: Settings) => Allowance>

export type Limited = keyof typeof allowances

const counts = new WeakMap<Forum, Buckets>()

/** Whom a request is counted for: the member, or the guest's address (of IPv6 its network). The same at every door. */
export function countedAs({ visit, ip }: FastifyRequest): string {
  const { member } = visit.viewer
  return member === null ? counterOf(ip) : `member ${member.id}`
}

/** Counts one more of an act by `who` (a member's id, a network): 0, or the seconds to wait because it was too many. The same count for every door. */
export function secondsToWait(forum: Forum, act: Limited, who: string): Promise<number> {
  return seconds(forum, 'take', act, who)
}

async function seconds(
  forum: Forum,
  how: 'take' | 'wait',
  act: Limited,
  who: string,
): Promise<number> {
  const allowance = allowances[act](await settingsOf(forum))
  const wait = bucketsOf(forum)[how](`${act} ${who}`, allowance, Date.parse(forum.now()))
  return Math.ceil(wait / 1000)
}

/** Takes back one count, for what turned out well. */
export function uncount(forum: Forum, act: Limited, who: string): void {
  bucketsOf(forum).giveBack(`${act} ${who}`)
}

/** Refuses the request when this was too many, and says when to come back. */
export async function demandPace(
  forum: Forum,
  reply: FastifyReply,
  act: Limited,
  who: string,
): Promise<void> {
  refuseUntil(reply, await secondsToWait(forum, act, who))
}

/** The same before an act that is counted only when it turns out badly. */
export async function demandRoom(
  forum: Forum,
  reply: FastifyReply,
  act: Limited,
  who: string,
): Promise<void> {
  refuseUntil(reply, await seconds(forum, 'wait', act, who))
}

/** Gives everything that a member's forms change a pace, but what has one of its own. */
export function paceForms(app: FastifyInstance, { forum }: { readonly forum: Forum }): void {
  app.addHook('preHandler', async ({ method, visit, routeOptions: { config } }, reply) => {
    if (method === 'GET' || method === 'HEAD') return
    if (config.bearer === true || config.open === true || config.ownPace === true) return
    await demandChangePace(forum, reply, visit.viewer)
  })
}

/** The same at another door. Moderators clear up as fast as they can; guests are refused by the act itself. */
export async function demandChangePace(
  forum: Forum,
  reply: FastifyReply,
  { member, sight }: Viewer,
): Promise<void> {
  if (member === null || sight.moderates) return
  await demandPace(forum, reply, 'change', String(member.id))
}

function refuseUntil(reply: FastifyReply, wait: number): void {
  if (wait === 0) return
  reply.header('retry-after', wait)
  throw new Refusal('too-many')
}

/** The same for a page that comes back as typed: the seconds to wait, with the answer made a 429. */
export async function pace(
  forum: Forum,
  reply: FastifyReply,
  act: Limited,
  who: string,
): Promise<number> {
  const wait = await secondsToWait(forum, act, who)
  if (wait > 0) reply.code(429).header('retry-after', wait)
  return wait
}

/** A form was sent too soon, with the seconds to wait. */
export type TooSoon = Problem<'too-soon'>

/** Makes the answer that of a form that comes back: unacceptable, or too soon. */
export function comeBack(reply: FastifyReply, problems: readonly Problem[]): FastifyReply {
  const wait = problems.find(({ is }) => is === 'too-soon')?.limit
  return wait === undefined ? reply.code(422) : reply.code(429).header('retry-after', wait)
}

/** For a form of writing: empty, or the problem to say, with the answer made a 429. */
export async function writingPace(
  forum: Forum,
  reply: FastifyReply,
  act: 'post' | 'thread' | 'preview' | 'edit',
  { member }: Viewer,
): Promise<readonly TooSoon[]> {
  // Guests are refused by the act itself.
  const wait = member === null ? 0 : await pace(forum, reply, act, String(member.id))
  return wait === 0 ? [] : [{ field: 'source', is: 'too-soon', limit: wait }]
}

function bucketsOf(forum: Forum): Buckets {
  const known = counts.get(forum)
  if (known !== undefined) return known
  const made = tokenBuckets()
  counts.set(forum, made)
  return made
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What is sent here is counted by the route itself, or must always be taken. */
    readonly ownPace?: boolean
  }
}
