import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db, Instant } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'
import type { Acting } from './confirming.ts'
import { oldestAlive } from './sessions.ts'

/** A place where a member is signed in, as its owner sees it. */
export interface OpenSession {
  readonly id: number
  readonly created_at: Instant
  readonly seen_at: Instant
  readonly agent: string
  readonly address: string
}

/** Where a member is signed in, the last used first. */
export async function sessionsOf(
  db: Db,
  { member, roles }: Pick<Viewer, 'member' | 'roles'>,
  at: Instant,
): Promise<readonly OpenSession[]> {
  const { seen, created } = oldestAlive(roles, at)
  return db
    .selectFrom('session')
    .select(['id', 'created_at', 'seen_at', 'agent', 'address'])
    .where('member_id', '=', member?.id ?? 0)
    .where('seen_at', '>=', seen)
    .where('created_at', '>=', created)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Ends one of the member's sessions; one of somebody else's stays. */
export async function revokeSession(forum: Forum, memberId: number, id: number): Promise<void> {
  await transact(
    forum,
    ({ db }) =>
      db.deleteFrom('session').where('id', '=', id).where('member_id', '=', memberId).execute(),
    'nothing-shown',
  )
}

/** Ends every session of the member but the one they act in. */
export async function revokeOtherSessions(
  forum: Forum,
  acting: Pick<Acting, 'memberId' | 'sessionId'>,
): Promise<void> {
  await transact(forum, (tx) => endOtherSessions(tx, acting), 'nothing-shown')
}

export async function endOtherSessions(
  { db }: Tx,
  { memberId, sessionId }: Pick<Acting, 'memberId' | 'sessionId'>,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('member_id', '=', memberId)
    .where('id', '!=', sessionId)
    .execute()
}

/** A step: refuses when the session somebody acts in has been ended meanwhile. */
export async function demandSession(
  { db }: Tx,
  { memberId, sessionId }: Pick<Acting, 'memberId' | 'sessionId'>,
): Promise<void> {
  await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', sessionId)
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow(() => new Refusal('sign-in-first'))
}

/** Sessions that have run out for everybody are of no use; the timetable calls this. */
export async function forgetOldSessions(forum: Forum): Promise<void> {
  await transact(
    forum,
    ({ db, at }) => {
      const { seen, created } = oldestAlive([], at)
      return db
        .deleteFrom('session')
        .where((row) => row.or([row('seen_at', '<', seen), row('created_at', '<', created)]))
        .execute()
    },
    'nothing-shown',
  )
}
