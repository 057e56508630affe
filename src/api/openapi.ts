import type { TObject } from 'typebox'

import { translator } from '../lang/translate.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { fieldCodes } from './field-problems.ts'

const english = translator('en')

/** The OpenAPI 3.1 document of these endpoints, made from the very schemas that check requests. */
export function openApi(
  endpoints: readonly AnyEndpoint[],
  forum: { readonly name: string; readonly url: string },
): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const one of endpoints) {
    paths[one.path] = { ...paths[one.path], [one.method]: operation(one) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${forum.name}: API`,
      version: '1',
      description:
        'The same operations as the pages: what a token’s member may see and do there, and nothing more. Errors are application/problem+json (RFC 9457).',
    },
    servers: [{ url: `${forum.url}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token made on the member’s account page or with `folkmoot token`.',
        },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

function operation(one: AnyEndpoint): object {
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: english(`api.op-${one.id}`),
    security: one.signedIn === true ? [{ token: [] }] : [{}, { token: [] }],
    parameters: [...parameters('path', one.params), ...parameters('query', one.query)],
    ...(one.body && {
      requestBody: { required: true, content: { 'application/json': { schema: one.body } } },
    }),
    responses: {
      [one.status]: {
        description: one.status === 204 ? 'Done.' : one.status === 201 ? 'Made.' : 'Found.',
        ...(one.answer && { content: { 'application/json': { schema: one.answer } } }),
      },
      default: {
        description: 'Why not.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function parameters(place: 'path' | 'query', schema: TObject | undefined): readonly object[] {
  if (schema === undefined) return []
  const required: readonly string[] = schema.required ?? []
  return Object.entries(schema.properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'in', 'is', 'detail'],
        properties: {
          field: { type: 'string' },
          in: { enum: ['body', 'query', 'path'] },
          is: { enum: fieldCodes },
          limit: { type: 'integer' },
          detail: { type: 'string' },
        },
      },
    },
  },
}
