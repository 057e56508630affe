import { randomBytes } from 'node:crypto'

import { sql } from 'kysely'

import { hot } from '../../db/hot.ts'
import { oneLine } from '../../lib/lines.ts'
import { type Forum, transact } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import { type Db, type Instant, type Member, memberColumns } from '../kernel/rows.ts'
import { tokenHash } from './sessions.ts'

/** Begins every token, so that one that was published by mistake can be recognised. */
const prefix = 'folkmoot_'
const longestName = 60
const mostTokens = 30
const touchedEvery = 10 * 60_000

export interface ApiToken {
  readonly id: number
  readonly name: string
  readonly created_at: Instant
  readonly used_at: Instant | null
}

/** Makes a token by which programs act as this member. Its text is returned here and never again. */
export async function makeToken(
  forum: Forum,
  memberId: number,
  typed: string,
): Promise<
  Answer<
    { readonly token: string },
    'token-name-missing' | 'token-name-too-long' | 'token-too-many'
  >
> {
  const name = oneLine(typed)
  if (name === '') return { ok: false, problems: [{ field: 'token', is: 'token-name-missing' }] }
  if (name.length > longestName) {
    return {
      ok: false,
      problems: [{ field: 'token', is: 'token-name-too-long', limit: longestName }],
    }
  }
  const token = `${prefix}${randomBytes(32).toString('base64url')}`
  return transact(
    forum,
    async ({ db, at }) => {
      if ((await tokensOf(db, memberId)).length >= mostTokens) {
        return {
          ok: false,
          problems: [{ field: 'token', is: 'token-too-many', limit: mostTokens }],
        }
      }
      await db
        .insertInto('token')
        .values({ member_id: memberId, name, token_hash: tokenHash(token), created_at: at })
        .execute()
      return { ok: true, token }
    },
    'nothing-shown',
  )
}

/** A member's tokens, without their text, newest first. */
export async function tokensOf(db: Db, memberId: number): Promise<readonly ApiToken[]> {
  return db
    .selectFrom('token')
    .select(['id', 'name', 'created_at', 'used_at'])
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .execute()
}

export async function revokeToken(forum: Forum, memberId: number, id: number): Promise<void> {
  await transact(
    forum,
    ({ db }) =>
      db.deleteFrom('token').where('id', '=', id).where('member_id', '=', memberId).execute(),
    'nothing-shown',
  )
}

/** Whom a bearer token speaks for, with their roles; null when there is no such token. */
export async function memberForToken(
  forum: Forum,
  token: string,
): Promise<{
  readonly tokenId: number
  readonly member: Member
  readonly roles: readonly string[]
} | null> {
  const [row] = await byToken(forum.db, { hash: tokenHash(token) })
  if (row === undefined) return null
  const { token_id, token_used_at, roles, ...member } = row
  const unused =
    token_used_at === null ? Infinity : Date.parse(forum.now()) - Date.parse(token_used_at)
  if (unused > touchedEvery) touch(forum, token_id)
  return { tokenId: token_id, member, roles: roles === null ? [] : roles.split(' ') }
}

/** Nobody waits for this write, and nothing but the list of tokens tells when it failed: a Forum has no log, and the next write that somebody waits for reports the same fault. */
function touch(forum: Forum, tokenId: number): void {
  const write = transact(
    forum,
    ({ db, at }) =>
      db.updateTable('token').set({ used_at: at }).where('id', '=', tokenId).execute(),
    'nothing-shown',
  )
  write.catch(() => undefined)
}

const byToken = hot(['hash'], (db, { hash }: { hash: string }) =>
  db
    .selectFrom('token')
    .innerJoin('member', 'member.id', 'token.member_id')
    .select(memberColumns)
    .select((row) => [
      'token.id as token_id',
      'token.used_at as token_used_at',
      row
        .selectFrom('member_role')
        .innerJoin('role', 'role.id', 'member_role.role_id')
        .select(sql<string | null>`string_agg(role.key, ' ')`.as('keys'))
        .whereRef('member_role.member_id', '=', 'token.member_id')
        .as('roles'),
    ])
    .where('token.token_hash', '=', hash),
)
