import { sql } from 'kysely'

import type { Engine } from './ddl.ts'
import type { Db } from './schema.ts'

/**
 * Takes ids of a table out of circulation, so that rows can be made before they are written: a post's source names the
 * ids of the posts it quotes. Ids that are never used stay free for ever.
 */
export async function reserveIds(
  db: Db,
  engine: Engine,
  table: 'post' | 'thread' | 'member',
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return []
  if (engine === 'postgres') {
    const { rows } = await sql<{ readonly id: number }>`
      select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${sql.lit(count)})`.execute(
      db,
    )
    return rows.map(({ id }) => id)
  }
  // A table nothing was ever written to has no row in the sequence table yet.
  await sql`insert into sqlite_sequence (name, seq)
    select ${table}, 0 where not exists (select 1 from sqlite_sequence where name = ${table})`.execute(
    db,
  )
  const { rows } = await sql<{ readonly seq: number }>`
    update sqlite_sequence set seq = seq + ${sql.lit(count)} where name = ${table} returning seq`.execute(
    db,
  )
  const last = rows[0]?.seq ?? 0
  return Array.from({ length: count }, (_, index) => last - count + 1 + index)
}
