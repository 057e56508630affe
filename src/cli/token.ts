import type { Forum } from '../forum/kernel/forum.ts'
import type { Member } from '../forum/kernel/rows.ts'
import { membersByName } from '../forum/members/finding.ts'
import { linkForNewPassword } from '../forum/members/replacing-passwords.ts'
import { makeToken } from '../forum/members/tokens.ts'
import { translator } from '../lang/translate.ts'
import { answer, type Call, type Command, CommandFailed, jsonOption } from './command.ts'
import { openForumThere } from './forum-there.ts'

export const command: Command = {
  summary: 'Make a token by which a program acts as a member.',
  usage: '<member> [--name WHAT | --new-password] [--json]',
  about: `Prints a bearer token for the REST API; its text is shown this once. The member sees it in the list of
their tokens and can revoke it there.

With --new-password it prints a link instead, with which the member sets a new password: for who forgot theirs
and cannot have a link by mail. It works once, within an hour. Make sure that it reaches the right person.`,
  options: {
    'new-password': {
      type: 'boolean',
      says: 'Print a link to set a new password instead.',
    },
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
      if (call.options['new-password'] === true) await printLink(call, forum, member)
      else await printToken(call, forum, member)
    } finally {
      await close()
    }
  },
}

async function printToken(call: Call, forum: Forum, member: Member): Promise<void> {
  const label = call.options['name']
  const made = await makeToken(forum, member.id, typeof label === 'string' ? label : 'command line')
  if (!made.ok) {
    const t = translator('en')
    const said = made.problems.map(({ is, limit = 0 }) => t(`account.problem-${is}`, { limit }))
    throw new CommandFailed(said.join('\n'))
  }
  answer(call, { member: member.name, id: member.id, token: made.token }, made.token)
}

async function printLink(call: Call, forum: Forum, member: Member): Promise<void> {
  if (member.placeholder_since !== null) {
    throw new CommandFailed(`${member.name} is known from an archive only: nobody has the account.`)
  }
  const { link, expiresAt } = await linkForNewPassword(forum, member.id)
  answer(call, { member: member.name, id: member.id, link, expires_at: expiresAt }, link)
}
