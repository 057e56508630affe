import { networkOf } from '../lib/networks.ts'
import { systemClock } from './clock.ts'

export type Facts = Readonly<Record<string, unknown>>
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal'

/** The process's diary. Facts first, then what happened: the order Fastify's logger has. */
export interface Log {
  readonly info: (facts: Facts, what: string) => void
  readonly warn: (facts: Facts, what: string) => void
  readonly error: (facts: Facts, what: string) => void
}

/** A log that writes lines of JSON, or lines for people. Secrets are left out and addresses (of networks and of mail) shortened, whoever logs them. */
export function logTo(
  write: (line: string) => void,
  style: 'json' | 'pretty',
  now = systemClock,
): Log {
  const line = style === 'json' ? jsonLine : prettyLine
  const at = (level: LogLevel) => (facts: Facts, what: string) => {
    write(line(now(), level, what, safe(facts)))
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** Says nothing: for tests and one-off commands. */
export const noLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

const secret = /password|token|cookie|secret|authorization|nonce|email/i

function safe(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (secret.test(name)) return [name, '…']
      if (name === 'address' && typeof value === 'string') return [name, networkOf(value)]
      return [name, value instanceof Error ? told(value) : value]
    }),
  )
}

function told(problem: Error): Facts {
  const code: unknown = 'code' in problem ? problem.code : undefined
  return {
    message: withoutMailboxes(problem.message),
    code,
    stack: withoutMailboxes(problem.stack ?? ''),
  }
}

/** What stands before the host in an address of mail, also outside of ASCII (RFC 6531). Only the beginning of a word is a place to look from: from every letter a long word would cost the square of its length. */
const mailbox = /(?<![\p{L}\p{N}\p{M}_.+%-])[\p{L}\p{N}\p{M}_.+%-]+@(?=[\p{L}\p{N}\p{M}_-]+\.)/gu

/** Mail servers name whom they refuse. */
function withoutMailboxes(text: string): string {
  return text.replace(mailbox, '…@')
}

function jsonLine(at: string, level: LogLevel, what: string, facts: Facts): string {
  return `${JSON.stringify({ at, level, what, ...facts })}\n`
}

function prettyLine(at: string, level: LogLevel, what: string, facts: Facts): string {
  const rest = Object.entries(facts).map(([name, value]) => {
    const stack = typeof value === 'object' && value !== null && 'stack' in value && value.stack
    return typeof stack === 'string' ? `\n    ${stack}` : ` ${name}=${JSON.stringify(value)}`
  })
  return `${at.slice(11, 19)} ${level} ${what}${rest.join('')}\n`
}
