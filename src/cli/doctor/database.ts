import { existsSync } from 'node:fs'

import { sql } from 'kysely'

import { appliedMigrations, waitingMigrations } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/all.ts'
import { type Database, openDatabase } from '../../db/open.ts'
import { advice, type Found, good, problem, reason } from './finding.ts'

/** What the database says of itself, and the time of the newest post for the clock's sake. */
export interface DatabaseReport {
  readonly reach: Found
  readonly safety: Found | null
  readonly jobs: Found | null
  readonly newestPostAt: string | null
}

const silent = { safety: null, jobs: null, newestPostAt: null }

/** Looks at the database without changing it. A database that is not there yet is no problem: serve makes it. */
export async function checkDatabase(address: string): Promise<DatabaseReport> {
  const file = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : null
  if (file !== null && !existsSync(file)) {
    return { ...silent, reach: good(`${file} will be made at the first start.`) }
  }
  try {
    const database = await openDatabase(address)
    try {
      return await reportOn(database)
    } finally {
      await database.close()
    }
  } catch (thrown) {
    const what = file ?? 'The PostgreSQL server'
    const remedy = file === null ? 'Check FOLKMOOT_DATABASE, and that the server runs.' : restore
    return { ...silent, reach: problem(`${what} cannot be opened (${reason(thrown)}). ${remedy}`) }
  }
}

const restore = 'If it is damaged, folkmoot restore brings back a backup.'

async function reportOn(database: Database): Promise<DatabaseReport> {
  const reach = await checkVersion(database)
  const safety =
    database.engine === 'sqlite' ? await checkSqlite(database) : await checkPostgres(database)
  const ready = (await waitingMigrations(database)).length === 0
  return {
    reach,
    safety,
    jobs: ready ? await checkJobs(database) : null,
    newestPostAt: ready ? await newestPost(database) : null,
  }
}

async function checkVersion(database: Database): Promise<Found> {
  const applied = await appliedMigrations(database)
  if (applied.some((name) => !migrations.some(([known]) => known === name))) {
    return problem('It was made by a newer Folkmoot. Install that version or a later one.')
  }
  const waiting = await waitingMigrations(database)
  if (waiting.length > 0) {
    return advice(
      `It is of an older version: the next start changes it (${waiting.join(', ')}). Take a backup first.`,
    )
  }
  return good('It can be reached and is up to date.')
}

async function checkSqlite(database: Database): Promise<Found> {
  const [journal, synchronous] = await database.writer.run(
    async (db) =>
      [
        await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db),
        await sql<{ synchronous: number }>`pragma synchronous`.execute(db),
      ] as const,
  )
  const mode = journal.rows[0]?.journal_mode
  if (mode !== 'wal') {
    return problem(
      `SQLite cannot use its write-ahead log here (it says ${mode ?? 'nothing'}): the disk is probably a network share. Put the data folder on a local disk.`,
    )
  }
  return synchronous.rows[0]?.synchronous === 2
    ? good('Every post is on disk before it is acknowledged (WAL, synchronous=FULL).')
    : problem('synchronous is not FULL: acknowledged posts could be lost in a power cut.')
}

async function checkPostgres(database: Database): Promise<Found> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'server_encoding', 'server_version_num')`.execute(
    database.read,
  )
  const setting = new Map(rows.map(({ name, setting: value }) => [name, value]))
  if (setting.get('fsync') === 'off' || setting.get('synchronous_commit') === 'off') {
    return problem(
      'fsync or synchronous_commit is off: acknowledged posts could be lost in a power cut. Turn both on in postgresql.conf.',
    )
  }
  if (setting.get('server_encoding') !== 'UTF8') {
    return problem('The database is not in UTF-8. Make one with: createdb -E UTF8 folkmoot')
  }
  return Number(setting.get('server_version_num')) < 140_000
    ? advice('This PostgreSQL is older than 14, which Folkmoot is not tested with.')
    : good('Every post is on disk before it is acknowledged.')
}

async function checkJobs({ read }: Database): Promise<Found> {
  const parked = await read
    .selectFrom('job')
    .select(['consequence', 'problem'])
    .where('parked_at', 'is not', null)
    .limit(100)
    .execute()
  const [first] = parked
  if (first === undefined) return good('Nothing has failed for good.')
  const line = first.problem?.split('\n')[0] ?? ''
  return advice(
    `${parked.length === 100 ? '100 or more' : parked.length} jobs have failed for good, for example ${first.consequence}: ${line} (folkmoot jobs lists them and does them again)`,
  )
}

async function newestPost({ read }: Database): Promise<string | null> {
  const row = await read
    .selectFrom('post')
    .select('posted_at')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.posted_at ?? null
}
