import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'

import { type logStyles, type Setting, settings } from './config/settings.ts'
import { Unusable } from './config/values.ts'
import type { Language } from './lang/languages.ts'

/** Everything the surroundings decide. Frozen: read once at the start and passed on. */
export interface Config {
  /** The data folder, absolute. */
  readonly data: string
  readonly host: string
  readonly port: number
  /** The public address, without a slash at its end. */
  readonly url: string
  /** The address was given, and is not a guess from host and port. */
  readonly urlGiven: boolean
  /** `sqlite:` and an absolute file, or `postgres://…`. */
  readonly database: string
  /** Folder of uploaded files, absolute. */
  readonly blobs: string
  readonly smtp: string | null
  /** Who our mail comes from. */
  readonly sender: string
  readonly language: Language
  /** Addresses and ranges whose word about a client's address is taken. */
  readonly proxies: readonly string[]
  readonly cacheMb: number
  /** Who shows it may read /metrics; null: nobody. */
  readonly metrics: string | null
  readonly log: (typeof logStyles)[number]
}

export type Environment = Readonly<Record<string, string | undefined>>
export type ConfigResult =
  | { readonly config: Config; readonly notes: readonly string[] }
  | { readonly problems: readonly string[] }

/** Reads the settings: the environment wins over the text of the `.env` file. Returns every problem at once, each with what to do. */
export function readConfig(environment: Environment, envFile: string): ConfigResult {
  const inFile: Environment = parseEnv(envFile)
  const notes = strangers(environment).map((says) => `${says} It is ignored.`)
  const problems = [...withoutValue(envFile), ...strangers(inFile)].map(
    (says) => `In the .env file: ${says}`,
  )
  if (inFile[settings.data.name] !== undefined) {
    problems.push('FOLKMOOT_DATA says where the .env file is: set it in the environment instead.')
  }
  const read: Read = (known, otherwise) => {
    const text = (environment[known.name] || inFile[known.name] || known.byDefault).trim()
    try {
      return text === '' ? otherwise : known.read(text)
    } catch (problem) {
      if (!(problem instanceof Unusable)) throw problem
      problems.push(`${known.name} is “${masked(text)}”: ${problem.message}`)
      return otherwise
    }
  }
  read(settings.bus, null)
  read(settings.blobs, null)
  const config = configFrom(read)
  if (config.smtp !== null && config.sender === '') {
    problems.push('FOLKMOOT_SENDER is missing: say who mail comes from, or set FOLKMOOT_URL.')
  }
  return problems.length > 0 ? { problems } : { config: Object.freeze(config), notes }
}

/** This process's environment. */
export function surroundings(): Environment {
  return process.env
}

/** Reads the settings from an environment and the `.env` file in the data folder it names. */
export function loadConfig(environment: Environment): ConfigResult {
  const data = resolve(environment[settings.data.name]?.trim() || settings.data.byDefault)
  const file = join(data, '.env')
  try {
    return readConfig(environment, readFileSync(file, 'utf8'))
  } catch (problem) {
    if (isAbsent(problem)) return readConfig(environment, '')
    const { message } = problem instanceof Error ? problem : { message: String(problem) }
    return {
      problems: [`${file} cannot be read (${message}). Let the user Folkmoot runs as read it.`],
    }
  }
}

/** The settings in use as name and value, secrets masked. */
export function shownConfig(config: Config): readonly (readonly [name: string, value: string])[] {
  return [
    [settings.data.name, config.data],
    [settings.host.name, config.host],
    [settings.port.name, String(config.port)],
    [settings.url.name, config.url],
    [settings.database.name, masked(config.database)],
    [settings.smtp.name, config.smtp === null ? '(none)' : masked(config.smtp)],
    [settings.sender.name, config.sender || '(none)'],
    [settings.language.name, config.language],
    [settings.proxies.name, config.proxies.join(', ') || '(none)'],
    [settings.cacheMb.name, String(config.cacheMb)],
    [settings.metrics.name, config.metrics === null ? '(none)' : '…'],
    [settings.log.name, config.log],
  ]
}

/** A setting's value, or `otherwise` when it is empty or unusable. */
type Read = <Value, Otherwise>(known: Setting<Value>, otherwise: Otherwise) => Value | Otherwise

function configFrom(read: Read): Config {
  const data = read(settings.data, '')
  const host = read(settings.host, '127.0.0.1')
  const port = read(settings.port, 0)
  const publicUrl = read(settings.url, null)
  return {
    data,
    host,
    port,
    url: publicUrl ?? `http://${typed(host)}:${port}`,
    urlGiven: publicUrl !== null,
    database: placed(data, read(settings.database, '')),
    blobs: join(data, 'blobs'),
    smtp: read(settings.smtp, null),
    sender: read(settings.sender, publicUrl === null ? '' : `forum@${new URL(publicUrl).hostname}`),
    language: read(settings.language, 'en'),
    proxies: Object.freeze(read(settings.proxies, [])),
    cacheMb: read(settings.cacheMb, 0),
    metrics: read(settings.metrics, null),
    log: read(settings.log, 'auto'),
  }
}

/** Sentences about FOLKMOOT_… names that mean nothing: nearly always a slip of the pen. */
function strangers(environment: Environment): string[] {
  const known = Object.values(settings).map(({ name }) => name)
  return Object.keys(environment)
    .filter((name) => name.startsWith('FOLKMOOT_') && !known.includes(name))
    .toSorted()
    .map((name) => `${name} is no setting of Folkmoot (there are ${known.join(', ')}).`)
}

/** Sentences about lines that set nothing; what a quoted value goes on with on further lines is part of it. */
function withoutValue(envFile: string): string[] {
  return envFile
    .replace(/=\s*(["'`])[^]*?\1/g, (value) => `=${'\n'.repeat(value.split('\n').length - 1)}`)
    .split(/\r?\n/)
    .flatMap((line, at) =>
      line.trim() === '' || line.trim().startsWith('#') || line.includes('=')
        ? []
        : [`line ${at + 1} has no “=”: a setting is written NAME=value.`],
    )
}

function placed(data: string, database: string): string {
  if (!database.startsWith('sqlite:') || database === 'sqlite::memory:') return database
  return `sqlite:${resolve(data, database.slice('sqlite:'.length))}`
}

/** What to type for an address to listen on: all addresses are nobody's name, and IPv6 goes in brackets. */
function typed(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function masked(address: string): string {
  return (
    address
      // To the last @ there is: a name or a password may have one in it, and a slash where it should be %2F. Rather too much than too little.
      .replace(/^(\w+:\/\/[^:/]*):.*@/s, '$1:…@')
      .replace(/([?&]password=)[^&\s]*/, '$1…')
  )
}

function isAbsent(problem: unknown): boolean {
  if (!(problem instanceof Error) || !('code' in problem)) return false
  return problem.code === 'ENOENT' || problem.code === 'ENOTDIR'
}
