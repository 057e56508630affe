import type { CompiledQuery, InsertObject } from 'kysely'

import type { Db, Schema } from './schema.ts'

/** Rows in one statement: both engines take thousands of values at once, and a statement of one size is prepared once. */
const rowsAtOnce = 50

const compiled = new Map<string, CompiledQuery>()

/**
 * Inserts many rows of one shape, their columns in one order. Building a statement of fifty rows costs more than running it, so each table's is
 * built once and only its values change.
 */
export async function insertMany<Table extends keyof Schema>(
  db: Db,
  table: Table,
  rows: readonly InsertObject<Schema, Table>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    const columns = Object.keys(some[0] ?? {})
    const query = statement(db, table, columns, some)
    const parameters = some.flatMap((row): unknown[] => Object.values(row))
    await db.executeQuery({ ...query, parameters })
  }
}

function statement<Table extends keyof Schema>(
  db: Db,
  table: Table,
  columns: readonly string[],
  rows: readonly InsertObject<Schema, Table>[],
): CompiledQuery {
  const build = (): CompiledQuery =>
    db
      .insertInto(table)
      .values([...rows])
      .compile()
  if (rows.length < rowsAtOnce) return build()
  // The quotes and parameter marks of the two engines differ.
  const key = `${db.getExecutor().adapter.constructor.name} ${table} ${columns.join()}`
  const known = compiled.get(key) ?? build()
  compiled.set(key, known)
  return known
}
