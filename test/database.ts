import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import type { Engine } from '../src/db/ddl.ts'
import { migrate } from '../src/db/migrate.ts'
import { type Database, openDatabase } from '../src/db/open.ts'

export const engineUnderTest: Engine = process.env['ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

let schemas = 0

/** An empty, migrated database of its own for one test: SQLite in memory, or a schema on the running PostgreSQL. */
export async function openTestDatabase(t: TestContext, address?: string): Promise<Database> {
  const database = await openDatabase(address ?? (await freshAddress()))
  t.after(() => database.close())
  await migrate(database)
  return database
}

/** The same for a database that two processes can open: SQLite in a file. */
export async function sharedAddress(t: TestContext): Promise<string> {
  if (engineUnderTest === 'postgres') return freshAddress()
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return `sqlite:${join(folder, 'folkmoot.db')}`
}

/** Where a test may have a database to itself. */
export async function freshAddress(): Promise<string> {
  if (engineUnderTest === 'sqlite') return 'sqlite::memory:'
  const server = process.env['TEST_POSTGRES']
  if (server === undefined)
    throw new Error('run the tests with bin/test.ts, which starts PostgreSQL')
  const schema = `test_${process.pid}_${++schemas}`
  const { Client } = await import('pg')
  const client = new Client(server)
  await client.connect()
  await client.query(`create schema ${schema}`)
  await client.end()
  return `${server}?options=-c%20search_path%3D${schema}`
}
