import { type Selectable, sql } from 'kysely'

import type { Schema } from '../../db/schema.ts'
import type { Forum, Tx } from './forum.ts'

/** By what rows of a table are held, and a column that no index and no trigger is about. */
const tables = {
  board: { by: 'id', idle: 'position' },
  claim: { by: 'id', idle: 'asked_at' },
  member: { by: 'id', idle: 'score' },
  reaction_kind: { by: 'id', idle: 'position' },
  role: { by: 'key', idle: 'name' },
  thread: { by: 'id', idle: 'last_number' },
} as const

type Held = keyof typeof tables

/** A step: reads these rows (roles by their keys) and holds them until the transaction ends: whoever wants to change or hold one meanwhile waits. Rows that are not there are left out. */
export async function hold<Table extends Held>(
  { db }: Pick<Tx, 'db'>,
  table: Table,
  ids: readonly ((typeof tables)[Table]['by'] extends 'id' ? number : string)[],
): Promise<readonly Selectable<Schema[Table]>[]> {
  if (ids.length === 0) return []
  const { by, idle } = tables[table]
  // An update that changes nothing locks the row on PostgreSQL and is understood by SQLite, unlike `for update`.
  const { rows } = await sql<Selectable<Schema[Table]>>`
    update ${sql.table(table)} set ${sql.ref(idle)} = ${sql.ref(idle)}
    where ${sql.ref(by)} in (${sql.join(ids)}) returning *`.execute(db)
  return rows
}

/** A step: what the kinds of reactions weigh stays as it is until the transaction ends. Many may hold them so at once; whoever changes one waits for all of these. */
export async function holdWeights({ engine }: Pick<Forum, 'engine'>, { db }: Tx): Promise<void> {
  // On SQLite one transaction writes at a time.
  if (engine === 'postgres') await sql`select 1 from reaction_kind for share`.execute(db)
}
