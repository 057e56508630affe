import { type Forum, transact } from '../kernel/forum.ts'
import type { Db } from '../kernel/rows.ts'

/** Ids nearer to each other than this are told as one range: reading a few rows more costs less than a range more. */
const near = 16
/** So many changes are kept. Who was away for longer reads everything again. */
const mostKept = 50_000

/** Says, in the transaction that changes the narrow rows of these posts, that they are to be read again by whoever keeps them in memory. */
export async function tellReaders(db: Db, ranges: readonly Range[]): Promise<void> {
  if (ranges.length > 0) await db.insertInto('search_change').values(ranges).execute()
}

interface Range {
  readonly from_id: number
  readonly to_id: number
}

/** Every id there can be. */
export const everyPost: Range = { from_id: 1, to_id: 2 ** 31 - 1 }

/** Few ranges that hold all the ids. */
export function rangesOf(ids: readonly number[]): readonly Range[] {
  const ranges: { from_id: number; to_id: number }[] = []
  for (const id of ids.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && id - last.to_id < near) last.to_id = id
    else ranges.push({ from_id: id, to_id: id })
  }
  return ranges
}

/** Forgets all but the last changes. */
export async function forgetSearchChanges(forum: Forum): Promise<void> {
  const { last } = await forum.db
    .selectFrom('search_change')
    .select((row) => row.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  if (last === null || last <= mostKept) return
  await transact(
    forum,
    ({ db }) =>
      db
        .deleteFrom('search_change')
        .where('id', '<=', last - mostKept)
        .execute(),
    'nothing-shown',
  )
}
