import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

/** Boards that were merged into others: their addresses lead there, and it is kept who did it. */
export async function up({ run }: Ddl): Promise<void> {
  await run(sql`create table former_board (
    board_id integer primary key,
    into_board_id integer not null references board (id) on delete cascade,
    title text not null,
    threads integer not null,
    merged_at text not null,
    merged_by integer references member (id)
  )`)
}
