import { createHash, randomBytes } from 'node:crypto'

import { sql } from 'kysely'

import { hot } from '../../db/hot.ts'
import type { Forum, Tx } from '../kernel/forum.ts'
import { type Instant, type Member, memberColumns } from '../kernel/rows.ts'

/** A living session: whose it is, the roles they hold, and when they last gave their password in it. */
export interface Session {
  readonly id: number
  readonly member: Member
  readonly roles: readonly string[]
  readonly confirmedAt: Instant
}

/** Starts a session and returns the token the browser keeps; only its hash is stored. */
export async function openSession(
  tx: Tx,
  memberId: number,
  { agent, address }: { readonly agent: string; readonly address: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.db
    .insertInto('session')
    .values({
      member_id: memberId,
      token_hash: tokenHash(token),
      created_at: tx.at,
      seen_at: tx.at,
      confirmed_at: tx.at,
      agent,
      address,
    })
    .execute()
  return token
}

/** The session a token opens, or null. Runs on every page of a member. */
export async function sessionFor(forum: Forum, token: string): Promise<Session | null> {
  const [row] = await bySession(forum.db, { hash: tokenHash(token) })
  if (row === undefined) return null
  const { session_id, confirmed_at, roles, ...member } = row
  return {
    id: session_id,
    member,
    roles: roles === null ? [] : roles.split(' '),
    confirmedAt: confirmed_at,
  }
}

/** What is stored of a token: whoever reads the database cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

const bySession = hot(['hash'], (db, { hash }: { hash: string }) =>
  db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .select(memberColumns)
    .select((row) => [
      'session.id as session_id',
      'session.confirmed_at',
      row
        .selectFrom('member_role')
        .innerJoin('role', 'role.id', 'member_role.role_id')
        .select(sql<string | null>`string_agg(role.key, ' ')`.as('keys'))
        .whereRef('member_role.member_id', '=', 'session.member_id')
        .as('roles'),
    ])
    .where('session.token_hash', '=', hash),
)
