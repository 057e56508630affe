import type { Page } from './dom.ts'
import { attribute } from './dom.ts'

/** Where a saved page came from, as it says itself: the browser's or HTTrack's note, the canonical link, og:url, the base. */
export function pageAddress(page: Page): URL | null {
  for (const stated of statedAddresses(page)) {
    const address = absolute(withoutWayback(stated))
    if (address !== null) return address
  }
  return null
}

/** An address without the Wayback Machine's rewriting (`/web/20190101000000im_/http://…`). */
export const withoutWayback = (address: string): string =>
  address.replace(
    /^(?:https?:\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:)/i,
    '',
  )

/** The host without `www.`, which is the same site. */
export const siteOf = (address: URL | null): string | null =>
  address?.host.replace(/^www\./, '').toLowerCase() ?? null

function statedAddresses(page: Page): readonly string[] {
  const named = (tag: string, key: string, value: string, from: string): string[] =>
    page.elements
      .filter((element) => element.name === tag && element.attribs[key]?.toLowerCase() === value)
      .flatMap((element) => attribute(element, from) ?? [])
  return [
    ...named('link', 'rel', 'canonical', 'href'),
    ...named('meta', 'property', 'og:url', 'content'),
    ...page.comments.flatMap((comment) => /saved from url=\(\d+\)(\S+)/.exec(comment)?.[1] ?? []),
    ...page.comments
      .flatMap((comment) => /Mirrored from (\S+) by HTTrack/.exec(comment)?.[1] ?? [])
      .map((place) => `http://${place}`),
    ...page.elements
      .filter((element) => element.name === 'base')
      .flatMap((element) => attribute(element, 'href') ?? []),
  ]
}

function absolute(text: string): URL | null {
  const address = URL.parse(text.startsWith('//') ? `https:${text}` : text)
  return address !== null && /^https?:$/.test(address.protocol) ? address : null
}
