import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool, types } from 'pg'

import { announce, type Heard, listenForOthers } from './announcing.ts'
import type { Engine } from './ddl.ts'
import { groupCommit, type Writer } from './group-commit.ts'
import { kyselyDatabase, openConnection } from './node-sqlite.ts'
import type { Db, Schema } from './schema.ts'
import { transactions } from './transactions.ts'

/** An open database: one way to read, one way to write. */
export interface Database {
  readonly engine: Engine
  /** Reads what is committed, on a connection of its own. */
  readonly read: Db
  readonly writer: Writer
  /** Calls `heard` soon after another process (an import, say) has written, until closed. Resolves when it listens. */
  watchForeignWrites(heard: Heard, hears?: (now: boolean) => void): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  /** Called once when the disk has failed under a commit: the process must not go on acknowledging. */
  readonly onBroken?: (problem: unknown) => void
}

const memory = ':memory:'
/** SQLite tells nobody: it is asked this often, at the cost of a few microseconds. */
const foreignWritesMs = 500

/** Opens `sqlite:<file>`, `sqlite::memory:` or `postgres://…`. Does not migrate. */
export async function openDatabase(address: string, options: OpenOptions = {}): Promise<Database> {
  if (address.startsWith('sqlite:')) return openSqlite(address.slice('sqlite:'.length), options)
  return openPostgres(address)
}

function openSqlite(file: string, { onBroken = () => undefined }: OpenOptions): Database {
  if (file !== memory) mkdirSync(dirname(file), { recursive: true })
  const writing = openConnection(file, { cacheKib: 16_000 })
  const write = sqliteKysely(writing)
  // A database in memory belongs to one connection.
  const reading =
    file === memory ? writing : openConnection(file, { readOnly: true, cacheKib: 32_000 })
  const read = reading === writing ? write : sqliteKysely(reading)
  const watches: NodeJS.Timeout[] = []
  return {
    engine: 'sqlite',
    read,
    writer: groupCommit(writing, write, onBroken),
    async watchForeignWrites(heard) {
      watches.push(watchVersion(writing, () => heard('structure')))
    },
    async close() {
      for (const watch of watches) clearInterval(watch)
      if (read !== write) await read.destroy()
      await write.destroy()
      // Kysely leaves a connection open that it was never asked to use.
      for (const connection of [reading, writing]) if (connection.isOpen) connection.close()
    },
  }
}

/** The version is the connection's own: it moves with what others commit, not with what this one does. */
function watchVersion(writing: DatabaseSync, heard: () => void): NodeJS.Timeout {
  const version = writing.prepare('pragma data_version')
  const read = (): unknown => version.get()?.['data_version']
  let last = read()
  return setInterval(() => {
    const now = read()
    if (now !== last) heard()
    last = now
  }, foreignWritesMs)
}

function sqliteKysely(connection: Parameters<typeof kyselyDatabase>[0]): Db {
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: kyselyDatabase(connection) }),
  })
}

function openPostgres(connectionString: string): Database {
  const pool = new Pool({
    connectionString,
    max: 10,
    // Without these a partition between app and database hangs every request for ever.
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    types: {
      // count() and sum() come as int8: ours stay far below 2^53, and SQLite gives numbers too.
      getTypeParser: (oid, format): unknown =>
        oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format),
    },
  })
  // An idle connection that the server closes is replaced at the next query.
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const self = randomUUID()
  const closing = new AbortController()
  return {
    engine: 'postgres',
    read: db,
    writer: transactions(db, (tx, changes) => announce(tx, self, changes)),
    watchForeignWrites: (heard, hears = () => undefined) =>
      listenForOthers(connectionString, { self, heard, hears, signal: closing.signal }),
    async close() {
      closing.abort()
      await db.destroy()
    },
  }
}
