import type { CompiledQuery, Kysely } from 'kysely'

import type { Db } from './schema.ts'

type Values = Readonly<Record<string, string | number | null>>

/**
 * A query that runs on every page: built and compiled once per database, afterwards only its values change.
 * `build` receives a stand-in for each value; it may use each anywhere a parameter may stand.
 */
export function hot<Parameters extends Values, Row>(
  names: readonly (keyof Parameters & string)[],
  build: (db: Db, values: Parameters) => { compile(): CompiledQuery<Row> },
): (db: Db, values: Parameters) => Promise<readonly Row[]> {
  const compiled = new WeakMap<Kysely<never>, Compiled<Row>>()
  return async (db, values) => {
    // oxlint-disable-next-line no-unsafe-type-assertion -- only an identity to remember the query by.
    const key = db as unknown as Kysely<never>
    const ready = compiled.get(key) ?? compile(names, build, db)
    compiled.set(key, ready)
    const parameters = ready.slots.map((slot) =>
      typeof slot === 'string' ? values[slot] : slot.constant,
    )
    return (await db.executeQuery<Row>({ ...ready.query, parameters })).rows
  }
}

interface Compiled<Row> {
  readonly query: CompiledQuery<Row>
  readonly slots: readonly (string | { readonly constant: unknown })[]
}

function compile<Parameters extends Values, Row>(
  names: readonly (keyof Parameters & string)[],
  build: (db: Db, values: Parameters) => { compile(): CompiledQuery<Row> },
  db: Db,
): Compiled<Row> {
  const standIns = Object.fromEntries(names.map((name) => [name, `\u0000hot:${name}`]))
  // oxlint-disable-next-line no-unsafe-type-assertion -- the stand-ins are compiled into parameters, never read as values.
  const query = build(db, standIns as Parameters).compile()
  const slots = query.parameters.map((parameter) => {
    const name = names.find((candidate) => parameter === standIns[candidate])
    return name ?? { constant: parameter }
  })
  return { query, slots }
}
