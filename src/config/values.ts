import { isIP } from 'node:net'

/** A reader's complaint, as the end of the sentence `FOLKMOOT_PORT is “x”: …`. */
export class Unusable extends Error {}

export function readHost(text: string): string {
  if (/[/\s@]/.test(text) || text.includes('://')) {
    throw new Unusable('give an address or a name without http:// and without a port.')
  }
  return text
}

export function readNumber(text: string, from: number, to: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < from || number > to) {
    throw new Unusable(`it must be a whole number from ${from} to ${to}.`)
  }
  return number
}

export function oneOf<Choice extends string>(text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === text)
  if (choice === undefined) throw new Unusable(`it must be one of ${choices.join(', ')}.`)
  return choice
}

/** A public address: http or https, nothing after the host and port. */
export function readUrl(text: string): string {
  const url = parsed(text, ['http:', 'https:'], 'https://forum.example.org')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Unusable(
      'a forum has a host (or a port) of its own; leave out everything after it, or give it a subdomain.',
    )
  }
  if (url.username !== '') throw new Unusable('leave out the user name and password.')
  return url.origin
}

export function readDatabase(text: string): string {
  if (text.startsWith('sqlite:')) {
    if (text.length > 'sqlite:'.length) return text
    throw new Unusable('after sqlite: comes the name of a file, for example sqlite:folkmoot.db.')
  }
  if (!/^postgres(ql)?:/.test(text)) {
    throw new Unusable('it must begin with sqlite: or postgres://.')
  }
  parsed(text, ['postgres:', 'postgresql:'], 'postgres://folkmoot:secret@127.0.0.1/folkmoot')
  return text
}

export function readSmtp(text: string): string {
  parsed(text, ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org')
  return text
}

const mailAddress = /^[^\s<>@,;"]+@[^\s<>@,;"]+$/

/** `address@host` or `Name <address@host>`. */
export function readSender(text: string): string {
  const [, address = text] = /^[^<>\r\n]*<([^<>]+)>$/.exec(text) ?? []
  if (!mailAddress.test(address)) {
    throw new Unusable(
      'write an address, or a name and an address: Hill Walkers <forum@example.org>.',
    )
  }
  return text
}

/** A word hard to guess: at least 16 characters that fit into a header. */
export function readSecret(text: string): string {
  if (/^[\x21-\x7e]{16,200}$/.test(text)) return text
  throw new Unusable('give 16 to 200 letters, digits and signs, without spaces.')
}

/** Addresses and ranges, separated by commas. */
export function readRanges(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readRange)
}

function readRange(text: string): string {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  const most = version === 4 ? 32 : 128
  const wrongBits = bits !== undefined && (!/^\d+$/.test(bits) || Number(bits) > most)
  if (version === 0 || wrongBits || rest.length > 0) {
    throw new Unusable(
      `“${text}” is not an IP address or range; write 127.0.0.1 or 10.0.0.0/8, separated by commas.`,
    )
  }
  // Everybody's word would be believed, and with it any address a caller cares to invent.
  if (bits === '0') throw new Unusable(`“${text}” is everybody; name your own proxies only.`)
  return text
}

/** A reader for what is planned but does not exist: better a plain no than a setting without effect. */
export function notYet(what: string): (text: string) => never {
  return () => {
    throw new Unusable(`this version cannot do that yet (${what}). Take the setting out.`)
  }
}

function parsed(text: string, protocols: readonly string[], example: string): URL {
  const url = URL.parse(text)
  if (url === null || !protocols.includes(url.protocol) || url.hostname === '') {
    throw new Unusable(`write it like ${example}.`)
  }
  return url
}
