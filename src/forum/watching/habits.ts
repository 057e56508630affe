import { sql } from 'kysely'

import { type Forum, transact, type Tx } from '../kernel/forum.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Db } from '../kernel/rows.ts'
import type { Viewer } from '../kernel/viewing.ts'

/** What a member watches without asking for it each time. */
export interface WatchHabits {
  readonly started: boolean
  readonly answered: boolean
}

const usual: WatchHabits = { started: true, answered: true }

/** A step: the member watches a thread they started or wrote in, if that is their habit. A muted one stays muted. */
export async function watchByHabit(
  { db, at }: Tx,
  { memberId, threadId }: { readonly memberId: number; readonly threadId: number },
  because: keyof WatchHabits,
): Promise<void> {
  const habit = because === 'started' ? 'watch_started' : 'watch_answered'
  await db
    .insertInto('watch')
    .columns(['member_id', 'kind', 'subject_id', 'level', 'made_at'])
    .expression((row) =>
      row
        .selectFrom('member')
        .leftJoin('notice_settings', 'notice_settings.member_id', 'member.id')
        .select([
          'member.id',
          sql.lit('thread').as('kind'),
          sql`cast(${threadId} as integer)`.as('subject_id'),
          sql.lit('all').as('level'),
          sql<string>`cast(${at} as text)`.as('made_at'),
        ])
        .where('member.id', '=', memberId)
        .where(sql<boolean>`coalesce(${sql.ref(`notice_settings.${habit}`)}, 1) = 1`),
    )
    .onConflict((row) => row.doNothing())
    .execute()
}

export async function watchHabits(db: Db, { member }: Viewer): Promise<WatchHabits> {
  const row = await db
    .selectFrom('notice_settings')
    .select(['watch_started', 'watch_answered'])
    .where('member_id', '=', member?.id ?? 0)
    .executeTakeFirst()
  if (row === undefined) return usual
  return { started: row.watch_started === 1, answered: row.watch_answered === 1 }
}

export async function changeWatchHabits(
  forum: Forum,
  { member }: Viewer,
  { started, answered }: WatchHabits,
): Promise<void> {
  if (member === null) throw new Refusal('sign-in-first')
  const habits = { watch_started: started ? 1 : 0, watch_answered: answered ? 1 : 0 }
  await transact(
    forum,
    ({ db }) =>
      db
        .insertInto('notice_settings')
        .values({ member_id: member.id, ...habits })
        .onConflict((row) => row.column('member_id').doUpdateSet(habits))
        .execute(),
    'nothing-shown',
  )
}
