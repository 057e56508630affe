import { parseArgs } from 'node:util'

import { type Call, type Command, CommandFailed, type Terminal } from './command.ts'
import { told } from './troubles.ts'

/** Every command; its file is loaded only when it is asked for. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  serve: () => import('./serve.ts'),
  demo: () => import('./demo.ts'),
  setup: () => import('./setup.ts'),
  token: () => import('./token.ts'),
  migrate: () => import('./migrate.ts'),
  doctor: () => import('./doctor.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  rerender: () => import('./rerender.ts'),
  import: () => import('./import.ts'),
  reindex: () => import('./reindex.ts'),
  jobs: () => import('./jobs.ts'),
}

/** Promised for later: asking for one says so instead of "unknown". */
const planned: Readonly<Record<string, string>> = {
  export: 'the open export of everything',
  move: 'moving to PostgreSQL and S3',
}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const

/** Runs one command line and returns the exit status: 0 only when everything asked for was done. */
export async function folkmoot(typed: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = typed
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.out(await overview())
      return name === undefined ? 1 : 0
    }
    await runNamed(name, rest, terminal)
    return 0
  } catch (problem) {
    terminal.err(`${told(problem)}\n`)
    return 1
  }
}

async function runNamed(name: string, typed: readonly string[], terminal: Terminal): Promise<void> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new CommandFailed(unknown(name))
  const { command } = await load()
  const { values, positionals } = read(command, name, typed)
  if (values['help'] === true) return terminal.out(help(name, command))
  const [least, most] = command.words
  if (positionals.length < least || positionals.length > most) {
    throw new CommandFailed(
      `Usage: folkmoot ${name} ${command.usage}\nSee folkmoot ${name} --help.`,
    )
  }
  await command.run({ words: positionals, options: values, terminal })
}

function read(
  command: Command,
  name: string,
  typed: readonly string[],
): { readonly values: Call['options']; readonly positionals: readonly string[] } {
  const options = Object.entries(command.options).map(([key, { type }]) => [key, { type }] as const)
  try {
    return parseArgs({
      args: [...typed],
      options: { ...Object.fromEntries(options), ...helpOption },
      allowPositionals: true,
    })
  } catch (problem) {
    throw new CommandFailed(`${mistyped(problem)}\nSee folkmoot ${name} --help.`)
  }
}

/** Our words for what Node says of an option. */
function mistyped(problem: unknown): string {
  if (!(problem instanceof Error) || !('code' in problem)) return String(problem)
  const option = /'(?:-\w, )?(--?[^' ]*)/.exec(problem.message)?.[1] ?? ''
  if (problem.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`
  return problem.message.includes('does not take an argument')
    ? `${option} takes no value.`
    : `${option} needs a value behind it.`
}

function unknown(name: string): string {
  const what = Object.hasOwn(planned, name) ? planned[name] : undefined
  if (what !== undefined) return `folkmoot ${name} does not exist yet (${what}).`
  return `There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { command } = await load()
      return `  ${name.padEnd(10)} ${command.summary}\n`
    }),
  )
  return `Usage: folkmoot <command>\n\n${lines.join('')}\nfolkmoot <command> --help says more about each.\n`
}

function help(name: string, { usage, about, options }: Command): string {
  const lines = Object.entries(options).map(([key, { type, value, says }]) => {
    const flag = type === 'string' ? `--${key} ${value ?? 'VALUE'}` : `--${key}`
    return `  ${flag.padEnd(22)} ${says}\n`
  })
  const usageLine = `Usage: folkmoot ${name} ${usage}`.trimEnd()
  const optionLines = lines.length > 0 ? `\nOptions:\n${lines.join('')}` : ''
  return `${usageLine}\n\n${about.trim()}\n${optionLines}`
}
