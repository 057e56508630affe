import { statfs } from 'node:fs/promises'
import { isIP } from 'node:net'

import type { Config } from '../../config.ts'
import { folderTrouble, nearest } from '../../outside/folders.ts'
import { advice, type Found, good, problem, reason } from './finding.ts'

const megabyte = 1_000_000

/** 24.15 is the first whose SQLite can do what ours asks of it. */
export function checkNode(version: string): Found {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number)
  const enough = major > 24 || (major === 24 && minor >= 15)
  return enough
    ? good(version)
    : problem(`${version} is too old: Folkmoot needs 24.15 or later. Install Node 24.`)
}

/** Whether the data folder can be written to or, when it is not there yet, be made. */
export async function checkFolder(data: string): Promise<Found> {
  const trouble = await folderTrouble(data, 'FOLKMOOT_DATA')
  if (trouble !== null) return problem(trouble)
  return good(
    nearest(data) === data
      ? `${data} can be written to.`
      : `${data} will be made at the first start.`,
  )
}

/** A full disk refuses posts; a backup needs as much again as the database. */
export async function checkDisk(data: string): Promise<Found> {
  try {
    const { bavail, bsize } = await statfs(nearest(data))
    return roomFor(bavail * bsize)
  } catch (thrown) {
    return problem(`The disk under ${data} cannot be asked for its room (${reason(thrown)}).`)
  }
}

export function roomFor(bytes: number): Found {
  const free = Math.floor(bytes / megabyte)
  if (free < 100) return problem(`Only ${free} MB are free: posts will soon be refused. Make room.`)
  if (free < 1000) return advice(`${free} MB are free: make room before it gets less.`)
  return good(`${Math.floor(free / 1000)} GB are free.`)
}

/** `newest` is the time of the latest post, `builtAt` of this version: neither can be in the future. */
export function checkClock(now: string, newest: string | null, builtAt: string): Found {
  const minutesAhead = (time: string): number => (Date.parse(time) - Date.parse(now)) / 60_000
  const told = `It is ${now.slice(0, 16).replace('T', ' ')} UTC by this machine`
  const remedy = 'Set the clock, and let a time service (chrony, systemd-timesyncd) keep it.'
  if (minutesAhead(builtAt) > 24 * 60) {
    return problem(`${told}, which is before this version of Folkmoot was made. ${remedy}`)
  }
  if (newest !== null && minutesAhead(newest) > 5) {
    return problem(`${told}, but the newest post is of ${newest.slice(0, 16)}. ${remedy}`)
  }
  return good(`${told}.`)
}

/** Whether the public address, the address listened on and the proxies fit together. */
export function checkAddress({ url, host, proxies }: Config): Found {
  const { protocol, hostname } = new URL(url)
  const local = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  const openToAll = host === '0.0.0.0' || host === '::'
  if (local && openToAll) {
    return advice(
      `Folkmoot listens on all addresses, but links in mail and feeds will begin with ${url}, which leads nowhere for others. Set FOLKMOOT_URL to the public address.`,
    )
  }
  if (local) return good(`${url}, for this machine only.`)
  if (protocol === 'http:') {
    return advice(
      `${url} is not https: passwords and cookies travel in clear. Put a proxy with a certificate in front (docs/operators/proxy.md) and set FOLKMOOT_URL to the https address.`,
    )
  }
  if (proxies.length === 0) {
    return advice(
      `${url} needs a proxy in front, and FOLKMOOT_PROXY names none: all requests seem to come from the proxy, so that limits meant for one address hold for everybody together. Set FOLKMOOT_PROXY to the proxy's address, for example ${isIP(host) === 6 ? '::1' : '127.0.0.1'}.`,
    )
  }
  return good(`${url}, through ${proxies.join(', ')}.`)
}
