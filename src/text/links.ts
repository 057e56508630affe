import type { Token } from 'markdown-it'

/** Where a link goes: out into the world, into this forum (then without its origin), or to a letter. */
export type Destination =
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'inside'; readonly href: string; readonly threadId?: number }

/** Also what is no scheme by the letter (java%0Ascript:) but was meant as one. */
const scheme = /^[^/?#]*:/
const looksLikeHost = /^www\.[^./?#]+\.[^./?#]/i

/** The address as it may stand in an href: http, https, mailto or a path of this forum; undefined for every other scheme. The address comes percent-encoded from the parser, so it holds no control character a browser would skip. */
export function normalisedAddress(address: string): string | undefined {
  const trimmed = address.trim()
  if (/^(?:https?:\/\/[^/?#\s\\]|mailto:[^\s])/i.test(trimmed)) return trimmed
  if (scheme.test(trimmed) || /[\p{Cc}\s\\]/u.test(trimmed)) return undefined
  if (trimmed.startsWith('//')) return trimmed.length > 2 ? `https:${trimmed}` : undefined
  return looksLikeHost.test(trimmed) ? `https://${trimmed}` : trimmed
}

/** Sorts an address of a parsed link by where it goes. */
export function destinationOf(address: string, origin: string): Destination {
  const href = normalisedAddress(address) ?? ''
  const path = pathWithin(href, origin)
  if (path === undefined) return { kind: 'outside', href }
  const thread = /^\/threads\/([1-9]\d{0,9})(?![\w])/.exec(path)
  return thread === null
    ? { kind: 'inside', href: path }
    : { kind: 'inside', href: path, threadId: Number(thread[1]) }
}

function pathWithin(href: string, origin: string): string | undefined {
  if (!scheme.test(href)) return href
  if (origin === '' || !href.toLowerCase().startsWith(origin.toLowerCase())) return undefined
  const rest = href.slice(origin.length)
  if (rest === '') return '/'
  return /^\/(?!\/)/.test(rest) ? rest : undefined
}

/** Writes the destination into the token of an opening link; what leaves the forum passes no credit on and cannot reach back. */
export function setDestination(token: Token, destination: Destination): void {
  token.attrSet('href', destination.href)
  if (destination.kind === 'outside') token.attrSet('rel', 'nofollow ugc noopener')
}

/** Addresses written without a scheme (GFM "extended www autolink"); what ends a sentence is not part of them. */
export const bareAddress =
  /(?<![\p{L}\p{N}_/@.-])www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][^\s<>"'`]*)?/giu

/** Cuts punctuation and unbalanced closing brackets off the end of a found address. */
export function trimAddress(address: string): string {
  let trimmed = address.replace(/(?<![?!.,:;*_~'"])[?!.,:;*_~'"]+$/, '')
  let surplus = count(trimmed, ')') - count(trimmed, '(')
  while (surplus > 0 && trimmed.endsWith(')')) {
    trimmed = trimmed.slice(0, -1)
    surplus--
  }
  return trimmed
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
