import { sql } from 'kysely'

import { ddl } from './ddl.ts'
import { migrations } from './migrations/all.ts'
import type { Database } from './open.ts'
import type { Db } from './schema.ts'

/** Brings the schema up to date, all or nothing, and returns the names of what it ran. Throws when the database is newer than this version. */
export async function migrate(database: Database): Promise<readonly string[]> {
  return database.writer.run(async (db) => {
    const done = await namesDoneAlone(db, database.engine)
    const unknown = done.filter((name) => !migrations.some(([known]) => known === name))
    if (unknown.length > 0) {
      throw new Error(
        `This database was made by a newer Folkmoot (${unknown.join(', ')}). Install that version or a later one.`,
      )
    }
    const waiting = migrations.filter(([name]) => !done.includes(name))
    for (const [name, up] of waiting) {
      await up(ddl(db, database.engine))
      await sql`insert into migration (name, run_at) values (${name}, ${new Date().toISOString()})`.execute(
        db,
      )
    }
    return waiting.map(([name]) => name)
  })
}

/** Names of the migrations that made this database what it is; none where nothing is yet. Changes nothing. */
export async function appliedMigrations({ read, engine }: Database): Promise<readonly string[]> {
  const { rows } = await (
    engine === 'postgres'
      ? sql<{ there: unknown }>`select to_regclass('migration') is not null as there`
      : sql<{ there: unknown }>`
          select count(*) as there from sqlite_master where type = 'table' and name = 'migration'`
  ).execute(read)
  // PostgreSQL says true, SQLite 1.
  return rows[0]?.there === true || rows[0]?.there === 1 ? namesDone(read) : []
}

/** Names of migrations still to run. */
export async function waitingMigrations(database: Database): Promise<readonly string[]> {
  const done = await appliedMigrations(database)
  return migrations.map(([name]) => name).filter((name) => !done.includes(name))
}

// Any number: two processes starting together must ask for the same one.
const migrationLock = 7_120_226

/** The same while no other process migrates, the list begun where there is none. */
async function namesDoneAlone(db: Db, engine: Database['engine']): Promise<readonly string[]> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(db)
  await sql`create table if not exists migration (name text primary key, run_at text not null)`.execute(
    db,
  )
  return namesDone(db)
}

async function namesDone(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
