import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Why a thread was removed, and a way to find the removed ones. */
export async function up({ run }: Ddl): Promise<void> {
  await run(sql`alter table thread add column remove_reason text not null default ''`)
  await run(
    sql`create index thread_removed on thread (board_id, removed_at, id) where removed_at is not null`,
  )
}
