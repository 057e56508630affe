import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** A thread whose answers were removed waits for one again: its posts are counted, not its numbers. */
export async function up({ run }: Ddl): Promise<void> {
  await run(sql`drop index thread_unanswered`)
  await run(sql`create index thread_unanswered on thread (last_posted_at, id) where post_count = 1`)
}
