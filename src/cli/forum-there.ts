import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Config } from '../config.ts'
import { type OpenForum, openForum } from '../opening.ts'
import { type Call, CommandFailed, configFor } from './command.ts'

/** Opens the forum for a command that works on one: where there is none, none is made. */
export async function openForumThere(call: Call): Promise<OpenForum> {
  const config = configFor(call)
  demandForum(config)
  return openForum(config)
}

/** Ends the command when there is no database file, and says where the demo is, which somebody may have meant. */
export function demandForum(config: Config): void {
  if (hasForum(config)) return
  const { data, database } = config
  const file = database.replace(/^sqlite:/, '')
  const demo = join(data, 'demo')
  const hint = existsSync(join(demo, 'folkmoot.db'))
    ? ` The demo lives in ${demo}: with FOLKMOOT_DATA=${demo} it is the one that is meant.`
    : ' folkmoot serve or folkmoot setup makes one.'
  throw new CommandFailed(`There is no forum in ${data} (${file} does not exist).${hint}`)
}

/** Whether there is a database to open; a server's is asked by opening it. */
export function hasForum({ database }: Config): boolean {
  const file = database.replace(/^sqlite:/, '')
  return file === database || file === ':memory:' || existsSync(file)
}
