import { openForum } from '../opening.ts'
import { answer, type Command, configFor, jsonOption } from './command.ts'

export const command: Command = {
  summary: 'Bring the database up to date.',
  usage: '[--json]',
  about: `Makes the tables of a new forum, or changes those of an older version, all or nothing.
serve does this too when it starts; run it yourself when several things start from one database.
Take a backup first: there is no way back to an older version.`,
  options: jsonOption,
  words: [0, 0],
  async run(call) {
    const { migrated, close } = await openForum(configFor(call))
    await close()
    const words =
      migrated.length === 0
        ? 'The database is up to date.'
        : `Done: ${migrated.join(', ')}.\nThe database is up to date.`
    answer(call, { migrated }, words)
  },
}
