import { randomBytes } from 'node:crypto'

import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import type { Answer } from '../kernel/problems.ts'
import type { Db, Instant, LinkKind } from '../kernel/rows.ts'
import { tokenHash } from './sessions.ts'
import { daysBefore } from './taking-names.ts'

const hour = 60 * 60_000

/** Where each kind leads, and how long it works. A lost password is asked for by somebody who waits; a new address is looked at some day. */
export const linkKinds: Readonly<
  Record<LinkKind, { readonly path: string; readonly lasts: number }>
> = {
  'confirm-email': { path: '/confirm-email', lasts: 7 * 24 * hour },
  'new-password': { path: '/sign-in/new-password', lasts: hour },
}

export interface OneTimeLink {
  readonly memberId: number
  /** Where it was sent; null when the operator handed it over. */
  readonly address: string | null
}
/** Why a link does not work: there is no such one, its time is over, or it was used or overtaken by another change. */
export type LinkProblem = 'link-unknown' | 'link-expired' | 'link-ended'

/** Makes a link and returns its secret, 256 random bits, of which only the hash is stored. */
export async function makeLink(
  { db, at }: Tx,
  kind: LinkKind,
  { memberId, address }: OneTimeLink,
): Promise<{ readonly token: string; readonly expiresAt: Instant }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.parse(at) + linkKinds[kind].lasts).toISOString()
  await db
    .insertInto('one_time_link')
    .values({
      member_id: memberId,
      kind,
      address,
      token_hash: tokenHash(token),
      made_at: at,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** The whole address of a link. */
export function linkAddress({ url }: Pick<Forum, 'url'>, kind: LinkKind, token: string): string {
  return `${url}${linkKinds[kind].path}?token=${token}`
}

/** What the link with this secret is, if it works at this time. Looking at it changes nothing: mail programs open links by themselves. */
export async function linkFor(
  db: Db,
  { kind, token, at }: { readonly kind: LinkKind; readonly token: string; readonly at: Instant },
): Promise<Answer<{ readonly link: OneTimeLink }, LinkProblem>> {
  const row = await db
    .selectFrom('one_time_link')
    .select(['member_id', 'address', 'expires_at', 'ended_at'])
    .where('token_hash', '=', tokenHash(token))
    .where('kind', '=', kind)
    .executeTakeFirst()
  const problem = (is: LinkProblem) => ({ ok: false, problems: [{ field: 'token', is }] }) as const
  if (row === undefined) return problem('link-unknown')
  if (row.ended_at !== null) return problem('link-ended')
  if (row.expires_at <= at) return problem('link-expired')
  return { ok: true, link: { memberId: row.member_id, address: row.address } }
}

/** Ends the member's links of these kinds; how many still worked. Of two who use one at the same time only one ends it. */
export async function endLinks(
  { db, at }: Tx,
  memberId: number,
  kinds: readonly LinkKind[],
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('one_time_link')
    .set({ ended_at: at })
    .where('member_id', '=', memberId)
    .where('kind', 'in', kinds)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Links are kept for a while after their time, so that who opens one late is told so; the timetable calls this. */
export async function forgetOldLinks(forum: Forum): Promise<void> {
  await transact(
    forum,
    async ({ db, at }) => {
      await db.deleteFrom('one_time_link').where('expires_at', '<', daysBefore(at, 30)).execute()
    },
    'nothing-shown',
  )
}
