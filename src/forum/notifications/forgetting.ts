import { type Forum, transact } from '../kernel/forum.ts'

const dayMs = 86_400_000
/** Half a year later nobody looks for what they were told. */
const keptDays = 180
const atOnce = 1_000

/** Forgets what was told long ago, seen or not, a few at a time. Returns how many. */
export async function forgetNotifications(forum: Forum): Promise<number> {
  const before = new Date(Date.parse(forum.now()) - keptDays * dayMs).toISOString()
  let forgotten = 0
  for (;;) {
    // Ids grow with time, near enough: the oldest are found without an index of their own.
    const oldest = await forum.db
      .selectFrom('notification')
      .select(['id', 'changed_at'])
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const ids = oldest.filter(({ changed_at }) => changed_at < before).map(({ id }) => id)
    if (ids.length === 0) return forgotten
    await transact(
      forum,
      ({ db }) => db.deleteFrom('notification').where('id', 'in', ids).execute(),
      'nothing-shown',
    )
    forgotten += ids.length
  }
}
