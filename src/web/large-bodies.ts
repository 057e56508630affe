import type { FastifyRequest } from 'fastify'

import { longestSource } from '../text/rendering.ts'

/** Bytes of a form or a document: the longest text with nine for each UTF-16 unit, as forms write most of the world's letters, and room for what goes along. */
export const mostBodyBytes = longestSource * 9 + 50_000

/** What a request that is too large may have, and what it said it has (bytes). */
export function sizesOf({ headers, routeOptions }: FastifyRequest): {
  readonly most: number
  readonly came: number | null
} {
  const came = Number(headers['content-length'] ?? Number.NaN)
  return { most: routeOptions.bodyLimit, came: Number.isSafeInteger(came) ? came : null }
}
