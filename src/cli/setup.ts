import { readFileSync } from 'node:fs'

import type { Config } from '../config.ts'
import {
  type Founding,
  type FoundingProblem,
  makeFirstAdministrator,
} from '../forum/boards/founding.ts'
import type { Forum } from '../forum/kernel/forum.ts'
import type { Problem } from '../forum/kernel/problems.ts'
import { settingsOf } from '../forum/kernel/settings.ts'
import { isUnfounded } from '../forum/members/roles.ts'
import { signOut } from '../forum/members/sessions.ts'
import { languageNamed, offeredLanguages } from '../lang/languages.ts'
import { translator } from '../lang/translate.ts'
import { openForum } from '../opening.ts'
import { answer, type Call, type Command, CommandFailed, configFor, jsonOption } from './command.ts'
import { hasForum } from './forum-there.ts'

export const command: Command = {
  summary: 'Make the first administrator of a new forum.',
  usage: '[options]',
  about: `Gives a new forum its name, its first administrator and a starting set of boards, as the first-run page
does. On a terminal it asks for what the options leave open. In scripts the password comes from a file,
or with --password-file - from standard input, so that it stands in no list of processes.`,
  options: {
    'forum-name': { type: 'string', value: 'NAME', says: 'What the forum is called.' },
    name: { type: 'string', value: 'NAME', says: 'Name of the administrator.' },
    email: { type: 'string', value: 'ADDRESS', says: 'E-mail address of the administrator.' },
    'password-file': {
      type: 'string',
      value: 'FILE',
      says: 'Holds the password in its first line.',
    },
    language: { type: 'string', value: 'TAG', says: 'Language of the forum (en, de).' },
    ...jsonOption,
  },
  words: [0, 0],
  async run(call) {
    const config = configFor(call)
    const known = hasForum(config) ? null : await rehearsed(call, config)
    const { forum, close } = await openForum(config)
    try {
      if (!(await isUnfounded(forum.db))) {
        throw new CommandFailed(
          'This forum has an administrator already; there is nothing to set up.',
        )
      }
      const draft = known ?? (await draftOf(call, (await settingsOf(forum)).language))
      const { member } = await made(forum, draft)
      const words = `Done. ${member.name} administers the forum at ${config.url}`
      answer(call, { id: member.id, name: member.name, url: config.url }, words)
    } finally {
      await close()
    }
  },
}

/** Answers that will do, tried on a forum in memory: a setup that is refused leaves no database behind. */
async function rehearsed(call: Call, config: Config): Promise<Founding> {
  const { forum, close } = await openForum({ ...config, database: 'sqlite::memory:' })
  try {
    const draft = await draftOf(call, config.language)
    await made(forum, draft)
    return draft
  } finally {
    await close()
  }
}

async function made(forum: Forum, draft: Founding) {
  const device = { agent: 'folkmoot setup', address: '' }
  const answered = await makeFirstAdministrator(forum, draft, device)
  if (!answered.ok) {
    throw new CommandFailed(`That cannot be used:\n- ${answered.problems.map(told).join('\n- ')}`)
  }
  // Nobody sits at a browser here.
  await signOut(forum, answered.token)
  return answered
}

async function draftOf(call: Call, byDefault: string): Promise<Founding> {
  const named = text(call, 'language') ?? byDefault
  const language = languageNamed(named)
  if (language === null) {
    throw new CommandFailed(
      `There is no language "${named}". There are: ${offeredLanguages.map(([tag]) => tag).join(', ')}.`,
    )
  }
  return {
    forumName: await given(call, 'forum-name', 'Name of the forum: '),
    name: await given(call, 'name', 'Your name here: '),
    email: text(call, 'email') ?? (await call.terminal.ask?.('E-mail address (or empty): ')) ?? '',
    password: await passwordOf(call),
    language,
  }
}

async function given(call: Call, option: string, question: string): Promise<string> {
  const said = text(call, option)
  if (said !== undefined) return said
  if (call.terminal.ask === null) {
    throw new CommandFailed(`--${option} is missing, and nobody is at the terminal to ask.`)
  }
  return call.terminal.ask(question)
}

async function passwordOf(call: Call): Promise<string> {
  const file = text(call, 'password-file')
  if (file !== undefined) return firstLine(file)
  const { ask } = call.terminal
  if (ask === null) {
    throw new CommandFailed('--password-file is missing, and nobody is at the terminal to ask.')
  }
  const password = await ask('Password (ten characters or more): ', 'secret')
  if ((await ask('The same again: ', 'secret')) !== password) {
    throw new CommandFailed('The two were not the same.')
  }
  return password
}

function firstLine(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/)[0] ?? ''
  } catch (problem) {
    throw new CommandFailed(`${file} cannot be read: ${String(problem)}`)
  }
}

function text({ options }: Call, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

function told({ is, limit = 0 }: Problem<FoundingProblem>): string {
  const t = translator('en')
  if (is === 'forum-name-missing') return t('setup.forumNameMissing')
  if (is === 'forum-name-too-long') return t('setup.forumNameTooLong', { limit })
  return t(`members.problem-${is}`, { limit })
}
