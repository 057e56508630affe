import { type Config, type Environment, loadConfig } from '../config.ts'

/** One command of `folkmoot`, one file. */
export interface Command {
  /** One line in the list of commands. */
  readonly summary: string
  /** What follows the name: `<file or folder>…`. */
  readonly usage: string
  /** More for --help: what it does, what it leaves alone, an example. */
  readonly about: string
  readonly options: Readonly<Record<string, CommandOption>>
  /** How many words may follow the command, options apart. */
  readonly words: readonly [least: number, most: number]
  readonly run: (call: Call) => Promise<void>
}

export interface CommandOption {
  /** `string` takes a value. */
  readonly type: 'string' | 'boolean'
  readonly says: string
  /** Name of the value in --help, for `string`. */
  readonly value?: string
}

/** What was typed, and where answers go. */
export interface Call {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly terminal: Terminal
}

/** The outside of a command, so that tests can be one. */
export interface Terminal {
  readonly environment: Environment
  /** Results: standard output. */
  readonly out: (text: string) => void
  /** Progress and problems: standard error. */
  readonly err: (text: string) => void
  /** A person is watching standard error. */
  readonly watched: boolean
  /** Asks that person; what is typed in secret is not shown. Null when nobody is there to answer. */
  readonly ask: ((question: string, secret?: 'secret') => Promise<string>) | null
}

/** Ends a command with exit status 1; the message says what happened and what to do. */
export class CommandFailed extends Error {}

/** The settings, or the end of the command with everything that is wrong with them. */
export function configFor({ terminal }: Call): Config {
  const result = loadConfig(terminal.environment)
  if ('problems' in result) {
    throw new CommandFailed(`The settings cannot be used:\n- ${result.problems.join('\n- ')}`)
  }
  for (const note of result.notes) terminal.err(`${note}\n`)
  return result.config
}

/** Prints a result: one JSON document with --json, else the words. */
export function answer({ options, terminal }: Call, result: object, words: string): void {
  terminal.out(options['json'] === true ? `${JSON.stringify(result)}\n` : `${words}\n`)
}

export const jsonOption = {
  json: { type: 'boolean', says: 'Print the result as one JSON document.' },
} as const
