import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

import type { Config } from '../config.ts'
import { type BackedUpFile, BadBackup, writeBackup } from '../db/backups.ts'
import { systemClock } from '../outside/clock.ts'
import { whyUnusable } from '../outside/folders.ts'
import { answer, type Command, CommandFailed, configFor, jsonOption } from './command.ts'
import { demandForum } from './forum-there.ts'
import { progress } from './progress.ts'

export const command: Command = {
  summary: 'Write the whole forum into one file, while it runs.',
  usage: '<file or folder> [--files-only] [--json]',
  about: `Writes one file with the database and all uploaded files as they are at this moment, reads it back, and
only then gives it its name. Given a folder, the file is named after the time. The forum may run meanwhile.
An existing file is never overwritten. folkmoot restore brings it back.

With PostgreSQL the database is backed up by PostgreSQL's own tools (pg_dump); --files-only writes the
uploaded files to go with it.`,
  options: {
    ...jsonOption,
    'files-only': { type: 'boolean', says: 'Leave the database out.' },
  },
  words: [1, 1],
  async run(call) {
    const config = configFor(call)
    const source = call.options['files-only'] === true ? null : sqliteFile(config)
    const target = await targetOf(call.words[0] ?? '')
    const bar = progress(call.terminal, 'Uploaded files')
    const { counts, files } = written(target, source, filesOf(config.blobs, bar.at))
    bar.end()
    const bytes = statSync(target).size
    const words =
      counts === null
        ? ''
        : `${counts.members} members, ${counts.threads} threads, ${counts.posts} posts, `
    answer(
      call,
      { file: target, bytes, counts, files },
      `${target} (${megabytes(bytes)} MB): ${words}${files} uploaded files. Read back and whole.`,
    )
  },
}

function sqliteFile(config: Config): string {
  const { database } = config
  if (!database.startsWith('sqlite:')) {
    throw new CommandFailed(
      `The database is in PostgreSQL: back it up with its own tool, for example
  pg_dump --format=custom --file=folkmoot.dump "$FOLKMOOT_DATABASE"
and the uploaded files with: folkmoot backup --files-only <file or folder>`,
    )
  }
  demandForum(config)
  return database.slice('sqlite:'.length)
}

async function targetOf(typed: string): Promise<string> {
  const path = resolve(typed)
  const isFolder = /[/\\]$/.test(typed) || (existsSync(path) && statSync(path).isDirectory())
  const time = systemClock().slice(0, 19).replaceAll(':', '-')
  const target = isFolder ? join(path, `folkmoot-${time}.backup`) : path
  if (existsSync(target)) {
    throw new CommandFailed(`${target} exists and is not overwritten: choose another name.`)
  }
  if (!existsSync(dirname(target))) {
    throw new CommandFailed(`There is no folder ${dirname(target)}: make it first.`)
  }
  const why = await whyUnusable(dirname(target))
  if (why !== null) {
    throw new CommandFailed(
      `${dirname(target)} cannot be written to (${why}): choose another folder.`,
    )
  }
  return target
}

function written(target: string, source: string | null, files: Iterable<BackedUpFile>) {
  try {
    return writeBackup(target, source, files, systemClock())
  } catch (problem) {
    if (problem instanceof BadBackup)
      throw new CommandFailed(`No backup was made: ${problem.message}.`)
    throw problem
  }
}

function* filesOf(
  folder: string,
  tell: (done: number, total: number) => void,
): Generator<BackedUpFile> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const [index, path] of paths.entries()) {
    tell(index, paths.length)
    // Removed since the folder was read: then the forum does not need it either.
    if (!existsSync(path)) continue
    yield { name: relative(folder, path).replaceAll(sep, '/'), bytes: readFileSync(path) }
  }
}

export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
