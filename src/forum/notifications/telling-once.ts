import type { InsertObject } from 'kysely'

import type { Schema } from '../../db/schema.ts'
import type { Tx } from '../kernel/forum.ts'

/** A step: writes those of these notifications, all of one bundle, that were not written before, seen or not. */
export async function tellOnce(
  { db }: Tx,
  notices: readonly (InsertObject<Schema, 'notification'> & { readonly member_id: number })[],
): Promise<void> {
  const [first] = notices
  if (first === undefined) return
  const ids = notices.map(({ member_id }) => member_id)
  const told = await db
    .selectFrom('notification')
    .select('member_id')
    .where('bundle', '=', first.bundle)
    .where('member_id', 'in', ids)
    .execute()
  const before = new Set(told.map(({ member_id }) => member_id))
  const due = notices.filter(({ member_id }) => !before.has(member_id))
  if (due.length === 0) return
  await db
    .insertInto('notification')
    .values(due)
    .onConflict((row) => row.doNothing())
    .execute()
}
