import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { type Config, loadConfig, shownConfig } from '../config.ts'
import { systemClock } from '../outside/clock.ts'
import { answer, type Call, type Command, CommandFailed, jsonOption } from './command.ts'
import { checkDatabase } from './doctor/database.ts'
import type { Finding, Found } from './doctor/finding.ts'
import { checkMail } from './doctor/mail.ts'
import {
  checkAddress,
  checkClock,
  checkDisk,
  checkFolder,
  checkNode,
} from './doctor/surroundings.ts'

export const command: Command = {
  summary: 'Print the settings and check the surroundings.',
  usage: '[--json]',
  about: `Prints the settings in use, passwords left out, and checks what the forum stands on: Node, the data
folder, the disk, the database, the clock, mail and the public address. Changes nothing, and can be run
beside a running forum. Each problem says what to do. Exit status 1 when there is a problem.`,
  options: jsonOption,
  words: [0, 0],
  async run(call) {
    const result = loadConfig(call.terminal.environment)
    if ('problems' in result) return report(call, [], settingsFindings(result.problems, 'problem'))
    const findings = [
      ...settingsFindings(result.notes, 'advice'),
      ...(await examine(result.config)),
    ]
    report(call, shownConfig(result.config), findings)
  },
}

async function examine(config: Config): Promise<readonly Finding[]> {
  const [folder, mail] = await Promise.all([checkFolder(config.data), checkMail(config)])
  const [disk, database] = await Promise.all([
    checkDisk(config.data),
    checkDatabase(config.database),
  ])
  const builtAt = statSync(fileURLToPath(import.meta.url)).mtime.toISOString()
  const found: readonly (readonly [about: string, found: Found | null])[] = [
    ['Node', checkNode(process.version)],
    ['Data folder', folder],
    ['Disk', disk],
    ['Database', database.reach],
    ['Durability', database.safety],
    ['Jobs', database.jobs],
    ['Clock', checkClock(systemClock(), database.newestPostAt, builtAt)],
    ['Mail', mail],
    ['Address', checkAddress(config)],
  ]
  return found.flatMap(([about, one]) => (one === null ? [] : [{ about, ...one }]))
}

function settingsFindings(
  sentences: readonly string[],
  level: Finding['level'],
): readonly Finding[] {
  return sentences.map((says) => ({ about: 'Settings', level, says }))
}

const marks = { good: 'ok  ', advice: 'note', problem: 'BAD ' }

function report(
  call: Call,
  settings: readonly (readonly [name: string, value: string])[],
  findings: readonly Finding[],
): void {
  const problems = findings.filter(({ level }) => level === 'problem').length
  const lines = [
    ...settings.map(([name, value]) => `${name.padEnd(18)} ${value}`),
    '',
    ...findings.map(({ about, level, says }) => `${marks[level]} ${about.padEnd(12)} ${says}`),
  ]
  answer(
    call,
    { ok: problems === 0, settings: Object.fromEntries(settings), findings },
    lines.join('\n').trimStart(),
  )
  if (problems > 0) throw new CommandFailed(problems === 1 ? '1 problem.' : `${problems} problems.`)
}
