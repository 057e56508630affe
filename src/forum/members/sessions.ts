import { createHash, randomBytes } from 'node:crypto'

import { sql } from 'kysely'

import { hot } from '../../db/hot.ts'
import { networkOf } from '../../lib/networks.ts'
import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import { type Instant, type Member, memberColumns } from '../kernel/rows.ts'
import { isUnfounded } from './roles.ts'

/** A living session: whose it is, the roles they hold, and when they last gave their password in it. */
export interface Session {
  readonly id: number
  readonly member: Member
  readonly roles: readonly string[]
  readonly confirmedAt: Instant
}

/** What is noted about where a session is, so that its owner can tell them apart. */
export interface Device {
  /** What the browser calls itself. */
  readonly agent: string
  /** The client's address; only its network is kept. */
  readonly address: string
}

const minute = 60_000
const day = 24 * 60 * minute
/** How long a session lives without being used, and at most. */
const idleFor = 30 * day
const staffIdleFor = day / 2
const longest = 365 * day
/** Noting every page would be a write per page. */
const touchedEvery = 10 * minute

/** Starts a session and returns the token the browser keeps; only its hash is stored. Until somebody administers the forum there is no coming in. */
export async function openSession(tx: Tx, memberId: number, device: Device): Promise<string> {
  if (await isUnfounded(tx.db)) throw new Refusal('not-set-up')
  const token = randomBytes(32).toString('base64url')
  await tx.db
    .insertInto('session')
    .values({
      member_id: memberId,
      token_hash: tokenHash(token),
      created_at: tx.at,
      seen_at: tx.at,
      confirmed_at: tx.at,
      agent: device.agent.slice(0, 300),
      address: networkOf(device.address),
    })
    .execute()
  return token
}

/** The session a token opens, or null. Runs on every page of a member. */
export async function sessionFor(forum: Forum, token: string): Promise<Session | null> {
  const [row] = await bySession(forum.db, { hash: tokenHash(token) })
  if (row === undefined) return null
  const { session_id, confirmed_at, session_created_at, session_seen_at, roles, ...member } = row
  const held = roles === null ? [] : roles.split(' ')
  const now = forum.now()
  const { seen, created } = oldestAlive(held, now)
  if (session_seen_at < seen || session_created_at < created) return null
  if (session_seen_at < before(now, touchedEvery)) touch(forum, session_id)
  return { id: session_id, member, roles: held, confirmedAt: confirmed_at }
}

/** Since when a session of somebody with these roles must have been used, and begun, to be alive. */
export function oldestAlive(
  roles: readonly string[],
  at: Instant,
): { readonly seen: Instant; readonly created: Instant } {
  const staff = roles.includes('admin') || roles.includes('moderator')
  return { seen: before(at, staff ? staffIdleFor : idleFor), created: before(at, longest) }
}

const before = (at: Instant, time: number): Instant => new Date(Date.parse(at) - time).toISOString()

/** Ends the session of a token. */
export async function signOut(forum: Forum, token: string): Promise<void> {
  await transact(
    forum,
    ({ db }) => db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute(),
    'nothing-shown',
  )
}

/** What is stored of a token: whoever reads the database cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Nobody waits for this write, and when it fails the session only ends a little early. A Forum has no log: the next write that somebody waits for reports the same fault. */
function touch(forum: Forum, sessionId: number): void {
  const write = transact(
    forum,
    ({ db, at }) =>
      db.updateTable('session').set({ seen_at: at }).where('id', '=', sessionId).execute(),
    'nothing-shown',
  )
  write.catch(() => undefined)
}

const bySession = hot(['hash'], (db, { hash }: { hash: string }) =>
  db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .select(memberColumns)
    .select((row) => [
      'session.id as session_id',
      'session.confirmed_at',
      'session.created_at as session_created_at',
      'session.seen_at as session_seen_at',
      row
        .selectFrom('member_role')
        .innerJoin('role', 'role.id', 'member_role.role_id')
        .select(sql<string | null>`string_agg(role.key, ' ')`.as('keys'))
        .whereRef('member_role.member_id', '=', 'session.member_id')
        .as('roles'),
    ])
    .where('session.token_hash', '=', hash),
)
