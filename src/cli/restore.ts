import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

import type { Config } from '../config.ts'
import {
  BadBackup,
  type BackupNote,
  checkBackup,
  isFree,
  leaveDatabaseOnly,
  readFiles,
} from '../db/backups.ts'
import { demandFolders } from '../opening.ts'
import { folderBlobs } from '../outside/blobs.ts'
import { systemClock } from '../outside/clock.ts'
import { answer, type Command, CommandFailed, configFor, jsonOption } from './command.ts'
import { progress } from './progress.ts'

export const command: Command = {
  summary: 'Bring back what folkmoot backup wrote.',
  usage: '<file> [--json]',
  about: `Reads the whole backup first and refuses one that is damaged, of a newer version or not a backup, before
anything is touched. Stop the forum first. What was there before is kept beside the new, named
….before-restore-<time>; remove it when you have looked at the result.`,
  options: jsonOption,
  words: [1, 1],
  async run(call) {
    const config = configFor(call)
    const file = resolve(call.words[0] ?? '')
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      throw new CommandFailed(`${file} was not restored: there is no such file.`)
    }
    await demandFolders(config)
    const note = await refusing(file, () => checkBackup(file))
    const database = databaseFor(note, config)
    const bar = progress(call.terminal, 'Uploaded files')
    const fresh = await refusing(file, () =>
      unpack(file, database, config.blobs, (done) => bar.at(done, note.files)),
    )
    bar.end()
    // Asked last: even the question writes the live database's log back into its file.
    if (database !== null && existsSync(database) && !isFree(database)) {
      discard(fresh)
      throw new CommandFailed(
        'The forum is running, or another command works on it: stop it first.',
      )
    }
    const aside = putInPlace(fresh)
    const { counts, files, madeAt } = note
    const words =
      counts === null
        ? ''
        : `${counts.members} members, ${counts.threads} threads, ${counts.posts} posts, `
    const kept = aside.length === 0 ? '' : `\nWhat was there before: ${aside.join(', ')}`
    answer(
      call,
      { madeAt, counts, files, kept: aside },
      `Restored the backup of ${madeAt}: ${words}${files} uploaded files.${kept}`,
    )
  },
}

/** Whatever goes wrong before the swap has changed nothing, and says so. */
async function refusing<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    const { message } = problem instanceof Error ? problem : { message: String(problem) }
    const why = problem instanceof BadBackup ? message : `it cannot be used (${message})`
    throw new CommandFailed(`${file} was not restored, and nothing was changed: ${why}.`)
  }
}

/** The file the database goes to, or null when the backup holds none. */
function databaseFor({ counts }: BackupNote, { database }: Config): string | null {
  if (counts === null) return null
  if (database.startsWith('sqlite:')) return database.slice('sqlite:'.length)
  throw new CommandFailed(
    'This is the backup of a forum on SQLite, and the settings name PostgreSQL. Set FOLKMOOT_DATABASE to a sqlite: file; moving to PostgreSQL does not exist yet.',
  )
}

/** Something new beside the place it will take. */
interface Fresh {
  readonly from: string
  readonly to: string
}

async function unpack(
  file: string,
  database: string | null,
  blobs: string,
  tell: (done: number) => void,
): Promise<readonly Fresh[]> {
  const fresh: Fresh[] = [{ from: `${blobs}.restoring`, to: blobs }]
  rmSync(`${blobs}.restoring`, { recursive: true, force: true })
  mkdirSync(`${blobs}.restoring`, { recursive: true })
  // Refuses names that would lead out of the folder.
  const folder = folderBlobs(`${blobs}.restoring`)
  let done = 0
  try {
    for (const { name, bytes } of readFiles(file)) {
      await folder.put(name, bytes)
      tell(++done)
    }
  } catch (problem) {
    discard(fresh)
    throw problem
  }
  if (database === null) return fresh
  mkdirSync(dirname(database), { recursive: true })
  copyFileSync(file, `${database}.restoring`)
  leaveDatabaseOnly(`${database}.restoring`)
  return [...fresh, { from: `${database}.restoring`, to: database }]
}

function discard(fresh: readonly Fresh[]): void {
  for (const { from } of fresh) rmSync(from, { recursive: true, force: true })
}

/** Moves what is there aside and the new into its place; returns where the old is now. */
function putInPlace(fresh: readonly Fresh[]): readonly string[] {
  const time = systemClock().slice(0, 19).replaceAll(':', '-')
  return fresh.flatMap(({ from, to }) => {
    const aside = `${to}.before-restore-${time}`
    const old = existsSync(to)
    if (old) renameSync(to, aside)
    renameSync(from, to)
    return old ? [aside] : []
  })
}
