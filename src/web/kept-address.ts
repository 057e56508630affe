import type { FastifyContextConfig } from 'fastify'

/** What an address may ask of a route (`?tab=`): the values it knows, or `any`, whose pages are not kept. The route reads nothing else of its query. */
export type Query = Readonly<Record<string, readonly string[] | 'any'>>

/** Other than a path from the root, escapes that an address of ours does not need, and characters it has escaped or never has. */
const spelledOtherwise = /^(?!\/(?!\/))|%(?![89A-F][\dA-F])|[^!-~]|#|.\/$/

/** What is read of a request. */
interface Asked {
  readonly raw: { readonly url?: string | undefined }
  readonly routeOptions: { readonly config: FastifyContextConfig }
}

/**
 * The address that a guest's page is kept under, without what its route does not know; null for a page that is not
 * kept. Of each page there are only as many as its route can name: what crawlers invent takes no memory.
 */
export function keptAddress({ raw, routeOptions }: Asked): string | null {
  const address = raw.url ?? ''
  const start = address.indexOf('?')
  const path = start === -1 ? address : address.slice(0, start)
  if (spelledOtherwise.test(path)) return null
  if (start === -1) return address
  const { query } = routeOptions.config
  const kept = query && keptQuery(query, new URLSearchParams(address.slice(start + 1)))
  if (kept === undefined || kept === null) return null
  return kept.size === 0 ? path : `${path}?${kept}`
}

function keptQuery(query: Query, asked: URLSearchParams): URLSearchParams | null {
  const kept = new URLSearchParams()
  for (const [name, known] of Object.entries(query)) {
    const [value, ...more] = asked.getAll(name)
    if (value === undefined) continue
    if (known === 'any' || !known.includes(value) || more.length > 0) return null
    kept.set(name, value)
  }
  return kept
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly query?: Query
  }
}
