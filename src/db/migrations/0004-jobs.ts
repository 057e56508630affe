import { sql } from 'kysely'

import type { Ddl } from '../ddl.ts'

export async function up({ id, run }: Ddl): Promise<void> {
  await run(sql`create table job (
    id ${id},
    consequence text not null,
    event text not null,
    due_at text not null,
    leased_until text,
    attempts integer not null default 0,
    problem text,
    parked_at text
  )`)
  await run(sql`create index job_due on job (due_at, id) where parked_at is null`)
}
