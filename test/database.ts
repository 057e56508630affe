import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import type { Client } from 'pg'

import type { Engine } from '../src/db/ddl.ts'
import { migrate } from '../src/db/migrate.ts'
import { type Database, openDatabase } from '../src/db/open.ts'

export const engineUnderTest: Engine = process.env['ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

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

/** Where a test may have a migrated database to itself. */
export async function freshAddress(): Promise<string> {
  return engineUnderTest === 'sqlite' ? 'sqlite::memory:' : copyOfTemplate()
}

/** Where a test finds nothing yet, not even tables; on PostgreSQL a schema beside those of others. */
export async function emptyAddress(): Promise<string> {
  if (engineUnderTest === 'sqlite') return 'sqlite::memory:'
  const schema = nextName()
  await atServer((client) => client.query(`create schema ${schema}`))
  return `${serverAddress()}?options=-c%20search_path%3D${schema}`
}

let template: Promise<string> | undefined
/** Copies that tests have been given, the oldest first. */
const copies: string[] = []

/** A copy of a database that was migrated once: a fifth of the time that its migrations take. */
async function copyOfTemplate(): Promise<string> {
  template ??= migratedDatabase()
  const [name, from] = [nextName(), await template]
  await atServer(async (client) => {
    await client.query(`create database ${name} template ${from}`)
    await dropOldest(client)
  })
  copies.push(name)
  return addressOf(name)
}

async function migratedDatabase(): Promise<string> {
  const name = nextName()
  await atServer((client) => client.query(`create database ${name}`))
  const database = await openDatabase(addressOf(name))
  await migrate(database)
  await database.close()
  return name
}

/** A thousand copies would fill the disk. Whoever still uses the oldest keeps it for now. */
async function dropOldest(client: Client): Promise<void> {
  const oldest = copies.shift()
  if (oldest === undefined) return
  try {
    await client.query(`drop database ${oldest}`)
  } catch {
    copies.push(oldest)
  }
}

let names = 0
const nextName = (): string => `test_${process.pid}_${++names}`

function addressOf(database: string): string {
  return Object.assign(new URL(serverAddress()), { pathname: `/${database}` }).href
}

async function atServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client(serverAddress())
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function serverAddress(): string {
  const server = process.env['TEST_POSTGRES']
  if (server === undefined)
    throw new Error('run the tests with bin/test.ts, which starts PostgreSQL')
  return server
}
