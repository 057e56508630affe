import type { Db } from '../forum/kernel/rows.ts'

/** How many consequences are still to come, and how many were given up on for a person to look at. */
export async function waitingJobs(
  db: Db,
): Promise<{ readonly waiting: number; readonly parked: number }> {
  const { all, parked } = await db
    .selectFrom('job')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.count<number>('parked_at').as('parked'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: all - parked, parked }
}
