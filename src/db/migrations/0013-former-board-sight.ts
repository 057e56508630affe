import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Whether guests saw a board when it was merged: of any other its address must not tell that it was there. Of those merged before nothing is known, so they count as hidden. */
export async function up({ run }: Ddl): Promise<void> {
  await run(sql`alter table former_board add column guests_saw integer not null default 0`)
}
