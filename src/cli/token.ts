import { membersByName } from '../forum/members/finding.ts'
import { makeToken } from '../forum/members/tokens.ts'
import { translator } from '../lang/translate.ts'
import { answer, type Command, CommandFailed, jsonOption } from './command.ts'
import { openForumThere } from './forum-there.ts'

export const command: Command = {
  summary: 'Make a token by which a program acts as a member.',
  usage: '<member> [--name WHAT] [--json]',
  about: `Prints a bearer token for the REST API; its text is shown this once. The member sees it in the list of
their tokens and can revoke it there.`,
  options: {
    name: { type: 'string', value: 'WHAT', says: 'What it is for (default: command line).' },
    ...jsonOption,
  },
  words: [1, 1],
  async run(call) {
    const [name = ''] = call.words
    const { forum, close } = await openForumThere(call)
    try {
      const member = (await membersByName(forum.db, [name])).get(name)
      if (member === undefined) throw new CommandFailed(`There is no member called "${name}".`)
      const label = call.options['name']
      const made = await makeToken(
        forum,
        member.id,
        typeof label === 'string' ? label : 'command line',
      )
      if (!made.ok) {
        const t = translator('en')
        const said = made.problems.map(({ is, limit = 0 }) => t(`account.problem-${is}`, { limit }))
        throw new CommandFailed(said.join('\n'))
      }
      answer(call, { member: member.name, id: member.id, token: made.token }, made.token)
    } finally {
      await close()
    }
  },
}
