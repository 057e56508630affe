import type { FastifyInstance, FastifyRequest } from 'fastify'

import { reads } from './send.tsx'

/** The methods that something answers to at the address of a request that nothing answered: none where nothing is. */
export function methodsHere(app: FastifyInstance, request: FastifyRequest): readonly string[] {
  const methods = methodsAt(app, pathOf(request))
  return methods.includes(request.method) ? [] : methods
}

/** Where somebody is led who opens an address that only takes forms: the nearest page above it, on which the form stood. Null for every other request. */
export function pageAbove(app: FastifyInstance, request: FastifyRequest): string | null {
  if (!reads(request.method) || methodsHere(app, request).length === 0) return null
  let path = pathOf(request)
  while (path !== '/') {
    path = path.slice(0, path.lastIndexOf('/')) || '/'
    if (methodsAt(app, path).includes('GET')) return path
  }
  return null
}

function pathOf({ url }: FastifyRequest): string {
  const [path = '/'] = url.split('?')
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

interface Known {
  readonly method: string
  readonly path: RegExp
}

const known = new WeakMap<FastifyInstance['registered'], readonly Known[]>()

function methodsAt({ registered }: FastifyInstance, path: string): readonly string[] {
  const routes = known.get(registered) ?? registered.flatMap(asKnown)
  known.set(registered, routes)
  const methods = routes.filter((route) => route.path.test(path)).map(({ method }) => method)
  return [...new Set(methods)]
}

/** What answers a whole tree of addresses (preflights, files) says nothing of a single one. */
function asKnown({ method, url }: FastifyInstance['registered'][number]): readonly Known[] {
  if (url.includes('*')) return []
  const pattern = url.replaceAll(
    /:\w+(?:\(\^?([^)]*?)\$?\))?|\./g,
    (part: string, inside: string | undefined) =>
      part === '.' ? String.raw`\.` : `(?:${inside ?? '[^/]+'})`,
  )
  return [{ method, path: new RegExp(`^${pattern}$`) }]
}
