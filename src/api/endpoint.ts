import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'

import type { Viewer } from '../forum/kernel/viewing.ts'
import type { MessageKey } from '../lang/translate.ts'
import { largestId } from '../lib/ids.ts'

type Named<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never
export type OperationId = Named<'api.op-'>
export type Noun = Named<'api.noun-'>

/** One operation of the API: what it takes and gives (JSON Schema by TypeBox), and what it does. The same schemas check requests and make the OpenAPI document. */
export interface Endpoint<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api/v1, with `{name}` for parameters. */
  readonly path: string
  /** Its sentence in the catalogue is `api.op-` and this. */
  readonly id: OperationId
  readonly tag: Noun
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** What comes back with 200 or 201; nothing for 204. */
  readonly answer?: Answer
  readonly status: 200 | 201 | 204
  /** Only for callers with a token. */
  readonly signedIn?: boolean
  readonly handle: (call: Call<Params, Query, Body>) => Promise<unknown>
}

export interface Call<Params extends TObject, Query extends TObject, Body extends TSchema> {
  readonly viewer: Viewer
  readonly params: Static<Params>
  readonly query: Static<Query>
  readonly body: Static<Body>
  readonly reply: FastifyReply
}

/** An endpoint whose parts are known to fit together; its types are checked here and forgotten after. */
export type AnyEndpoint = Omit<Endpoint, 'handle'> & {
  readonly handle: (call: Call<never, never, never>) => Promise<unknown>
}

/** Declares an endpoint; the handler's arguments take their types from the schemas. */
export function endpoint<
  Params extends TObject,
  Query extends TObject,
  Body extends TSchema,
  Answer extends TSchema,
>(declared: Endpoint<Params, Query, Body, Answer>): AnyEndpoint {
  return declared
}

/** No integer of a request is larger than a column can hold. */
const bounds = { minimum: 1, maximum: largestId }
/** The number in an address. */
export const id = Type.Integer(bounds)
/** A number that counts from 1: a revision. */
export const positive = Type.Integer(bounds)
export const idParams = Type.Object({ id })

/** What a request carries: a field that is not described is a mistake, and said to be one. */
export const bodyOf = <const Fields extends TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false })

/** Registers an endpoint with the server. */
export function serve(app: FastifyInstance, one: AnyEndpoint): void {
  app.route({
    method: one.method,
    url: one.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { bearer: true },
    schema: {
      ...(one.params && { params: one.params }),
      ...(one.query && { querystring: one.query }),
      ...(one.body && { body: one.body }),
    },
    handler: async (request, reply) => {
      const answer = await one.handle(callOf(request, reply))
      reply.code(one.status)
      return one.status === 204 ? reply.send() : reply.send(answer)
    },
  })
}

function callOf(request: FastifyRequest, reply: FastifyReply): Call<never, never, never> {
  const { params, query, body } = request
  // oxlint-disable-next-line no-unsafe-type-assertion -- the schemas were checked before the handler runs.
  return { viewer: request.visit.viewer, params, query, body, reply } as Call<never, never, never>
}
