import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** The stretch of a thread that a member jumped over, so that opening its last page loses nobody's place. */
export async function up({ run }: Ddl): Promise<void> {
  await run(sql`alter table reading add column passed_from integer`)
  await run(sql`alter table reading add column passed_to integer`)
}
