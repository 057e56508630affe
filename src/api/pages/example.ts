import type { TObject, TSchema } from 'typebox'

import type { AnyEndpoint } from '../endpoint.ts'

/** Values that read like something, by the name of the field. */
const likely: Readonly<Record<string, string | number>> = {
  id: 12,
  board_id: 3,
  answers_post_id: 418,
  base_revision: 1,
  kind: 'useful',
  level: 'all',
  q: 'night train',
  title: 'Which train to Narvik?',
  source: 'The *night train*, of course.',
  reason: 'a typing mistake',
  nonce: 'my-program-0001',
}

/** A request with curl that a person can copy and change. */
export function exampleOf(one: AnyEndpoint, forumUrl: string): string {
  const path = one.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(likely[name]))
  const asked = new URLSearchParams(
    required(one.query).map((name) => [name, String(likely[name] ?? '1')]),
  )
  const query = asked.size > 0 ? `?${asked}` : ''
  const parts = [
    one.method === 'get' ? 'curl' : `curl -X ${one.method.toUpperCase()}`,
    ...(one.signedIn === true ? ["-H 'Authorization: Bearer TOKEN'"] : []),
    ...(one.body === undefined ? [] : [`--json '${JSON.stringify(bodyOf(one.body))}'`]),
    `'${forumUrl}/api/v1${path}${query}'`,
  ]
  return parts.join(' \\\n  ')
}

function bodyOf(body: TSchema): object {
  return Object.fromEntries(
    Object.entries(likely).filter(([name]) => isObject(body) && name in body.properties),
  )
}

function required(schema: TObject | undefined): readonly string[] {
  return schema?.required ?? []
}

/** Whether a schema has fields. */
export function isObject(schema: TSchema): schema is TObject {
  return 'properties' in schema
}
