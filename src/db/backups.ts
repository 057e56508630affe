import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { sql } from 'kysely'

import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { openDatabase } from './open.ts'

/** How much of a forum a database holds. */
export interface Counts {
  readonly members: number
  readonly threads: number
  readonly posts: number
}

/** What a backup says of itself. `counts` is null when it holds uploaded files only. */
export interface BackupNote {
  readonly madeAt: string
  readonly counts: Counts | null
  readonly files: number
}

export interface BackedUpFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A backup cannot be made, or is not one; the message says why. */
export class BadBackup extends Error {}

/**
 * Writes a backup: one SQLite file, the database itself with the uploaded files in a table beside its own.
 * `VACUUM INTO` copies one moment of a database that others go on writing to; `source` null leaves it out.
 * The file appears under its name only when it has been read back and is on disk.
 */
export function writeBackup(
  target: string,
  source: string | null,
  files: Iterable<BackedUpFile>,
  madeAt: string,
): BackupNote {
  const part = `${target}.part`
  rmSync(part, { force: true })
  const before = source === null ? null : copyInto(source, part)
  const backup = new DatabaseSync(part)
  try {
    backup.exec('pragma journal_mode = delete; begin')
    const note = {
      madeAt,
      counts: before === null ? null : countsIn(backup),
      files: addFiles(backup, files),
    }
    if (isBare(note)) throw new BadBackup('there is nobody and nothing in the forum yet')
    backup.exec('create table backup_note (note text not null)')
    backup.prepare('insert into backup_note values (?)').run(JSON.stringify(note))
    backup.exec('commit')
    if (before !== null && note.counts !== null) demandNothingLost(before, note.counts)
    demandWhole(backup)
    backup.close()
    flush(part)
    renameSync(part, target)
    flush(dirname(target))
    return note
  } catch (problem) {
    if (backup.isOpen) backup.close()
    rmSync(part, { force: true })
    throw problem
  }
}

/** Reads a backup through and through: whole, of this version or an older one, every file as it was. Changes nothing. */
export async function checkBackup(file: string): Promise<BackupNote> {
  const backup = openBackup(file)
  try {
    demandWhole(backup)
    const note = noteIn(backup)
    for (const { name } of filesIn(backup))
      if (name === '') throw new BadBackup('a file has no name')
    if (note.counts !== null) await demandOurs(backup)
    return note
  } finally {
    backup.close()
  }
}

/** The uploaded files in a backup, one after another; throws at one whose bytes are not what they were. */
export function* readFiles(file: string): Generator<BackedUpFile> {
  const backup = openBackup(file)
  try {
    yield* filesIn(backup)
  } finally {
    backup.close()
  }
}

/** Takes out of a copy of a backup what is not the database, and gives back its room. */
export function leaveDatabaseOnly(copy: string): void {
  const database = new DatabaseSync(copy)
  database.exec('drop table backup_file; drop table backup_note; vacuum')
  database.close()
  flush(copy)
}

/** True when nobody has the database open. Leaves it as one file, its log written back. */
export function isFree(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: 200 })
  try {
    // Leaving WAL needs the only connection there is.
    return database.prepare('pragma journal_mode = delete').get()?.['journal_mode'] === 'delete'
  } catch {
    return false
  } finally {
    database.close()
  }
}

function isBare({ counts, files }: BackupNote): boolean {
  return counts !== null && files + counts.members + counts.threads + counts.posts === 0
}

function copyInto(source: string, target: string): Counts {
  const live = new DatabaseSync(source, { readOnly: true, timeout: 5000 })
  try {
    const known = "select 1 from sqlite_schema where name = 'migration'"
    if (live.prepare(known).get() === undefined) throw new BadBackup(`${source} holds no forum`)
    const before = countsIn(live)
    live.prepare('vacuum into ?').run(target)
    return before
  } finally {
    live.close()
  }
}

function addFiles(backup: DatabaseSync, files: Iterable<BackedUpFile>): number {
  backup.exec(
    'create table backup_file (name text primary key, sha256 text not null, bytes blob not null)',
  )
  const insert = backup.prepare('insert into backup_file values (?, ?, ?)')
  let count = 0
  for (const { name, bytes } of files) {
    insert.run(name, sha256(bytes), bytes)
    count++
  }
  return count
}

function* filesIn(backup: DatabaseSync): Generator<BackedUpFile> {
  for (const row of backup.prepare('select name, sha256, bytes from backup_file').iterate()) {
    const { name, bytes } = row
    if (
      typeof name !== 'string' ||
      !(bytes instanceof Uint8Array) ||
      sha256(bytes) !== row['sha256']
    ) {
      throw new BadBackup(`the uploaded file ${String(name)} in it is damaged`)
    }
    yield { name, bytes }
  }
}

function openBackup(file: string): DatabaseSync {
  const backup = new DatabaseSync(file, { readOnly: true })
  // Somebody else may have made it: nothing in its schema may run.
  backup.exec('pragma trusted_schema = off')
  return backup
}

function demandWhole(backup: DatabaseSync): void {
  const found = backup.prepare('pragma integrity_check(1)').get()?.['integrity_check']
  if (found !== 'ok') throw new BadBackup(`it is damaged (${String(found)})`)
  const orphan = backup.prepare('pragma foreign_key_check').get()
  if (orphan !== undefined)
    throw new BadBackup(`rows of ${String(orphan['table'])} refer to nothing`)
}

function noteIn(backup: DatabaseSync): BackupNote {
  const isBackup = backup
    .prepare(
      "select count(*) as tables from sqlite_schema where name in ('backup_note', 'backup_file')",
    )
    .get()
  if (isBackup?.['tables'] !== 2) throw new BadBackup('it was not made by folkmoot backup')
  const text = backup.prepare('select note from backup_note').get()?.['note']
  // oxlint-disable-next-line no-unsafe-type-assertion -- written above, and the file is whole.
  return JSON.parse(String(text)) as BackupNote
}

/** A database of a newer version cannot be read; one with triggers or views that are not ours could act by itself. */
async function demandOurs(backup: DatabaseSync): Promise<void> {
  const done = backup.prepare('select name from migration').all()
  const newer = done.filter(({ name }) => !migrations.some(([known]) => known === name))
  if (newer.length > 0) throw new BadBackup('it was made by a newer Folkmoot: install that version')
  const fresh = await openDatabase('sqlite::memory:')
  await migrate(fresh)
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema where type in ('trigger', 'view')`.execute(fresh.read)
  await fresh.close()
  const ours = new Set(rows.map((row) => row.sql))
  const acting = backup
    .prepare("select name, sql from sqlite_schema where type in ('trigger', 'view')")
    .all()
  const strange = acting.find((row) => !ours.has(String(row['sql'])))
  if (strange !== undefined)
    throw new BadBackup(`it holds ${String(strange['name'])}, which is not Folkmoot's`)
}

function countsIn(database: DatabaseSync): Counts {
  const count = (table: string): number =>
    Number(database.prepare(`select count(*) as rows from ${table}`).get()?.['rows'])
  return { members: count('member'), threads: count('thread'), posts: count('post') }
}

/** Rows of these are never deleted: a copy with fewer than there were has lost some. */
function demandNothingLost(before: Counts, copied: Counts): void {
  const lost = (['members', 'threads', 'posts'] as const).filter(
    (kind) => copied[kind] < before[kind],
  )
  if (lost.length > 0) throw new BadBackup(`the copy has fewer ${lost.join(', ')} than the forum`)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Makes a file or a folder's list of names safe from a power cut. */
function flush(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
