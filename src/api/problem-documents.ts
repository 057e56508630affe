import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { Problem } from '../forum/kernel/problems.ts'
import { Refusal, type RefusalReason } from '../forum/kernel/refusals.ts'
import { translator } from '../lang/translate.ts'
import type { Log } from '../outside/log.ts'
import { isUnreadable } from '../web/bad-addresses.ts'
import { sizesOf } from '../web/large-bodies.ts'
import { methodsHere } from '../web/other-methods.ts'
import { statuses } from '../web/statuses.ts'
import { type FieldProblem, inBody, misfits, type RefusedCode } from './field-problems.ts'

/** An error as RFC 9457 has it (`application/problem+json`); `problems` names the fields of a refused body. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly problems?: readonly FieldProblem[]
}

/** Problems that are no refusal of an act, with their statuses. */
export const otherProblems = {
  'wrong-token': 401,
  unacceptable: 422,
  'bad-request': 400,
  'bad-address': 400,
  'too-large': 413,
  'wrong-method': 405,
  'wrong-type': 415,
  broken: 500,
} as const
export type ProblemName = RefusalReason | keyof typeof otherProblems

/** What was sent is complete but cannot be accepted: 422 with every problem named. */
export class Unacceptable extends Error {
  readonly problems: readonly Problem<RefusedCode>[]

  constructor(problems: readonly Problem<RefusedCode>[]) {
    super('unacceptable')
    this.name = 'Unacceptable'
    this.problems = problems
  }
}

type Answered =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly Problem<RefusedCode>[] }

/** Gives what an operation made, or throws `Unacceptable` with what is wrong with what was sent. */
export function accepted<Given extends Answered>(answer: Given): Extract<Given, { ok: true }> {
  if (!answer.ok) throw new Unacceptable(answer.problems)
  // oxlint-disable-next-line no-unsafe-type-assertion -- the other half of the union was thrown.
  return answer as Extract<Given, { ok: true }>
}

const english = translator('en')

/** Every error of the API becomes a problem document. Nothing of an inner fault is shown but its number. */
export function problemDocuments(app: FastifyInstance, log: Log): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const document = documentOf(error, request)
    if (document.status === 401) reply.header('www-authenticate', 'Bearer')
    if (document.status >= 500) {
      const { id, method, ip } = request
      const route = request.routeOptions.url
      log.error({ request: id, method, route, address: ip, problem: error }, 'a request failed')
    }
    return sendProblem(reply, document)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(reply, nothingHere(app, request, reply)))
}

function nothingHere(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
): ProblemDocument {
  if (isUnreadable(request)) return problem('bad-address', 400)
  const methods = methodsHere(app, request)
  if (methods.length === 0) return problem('not-found', 404)
  reply.header('allow', [...methods, 'OPTIONS'].join(', '))
  return problem('wrong-method', 405)
}

export function sendProblem(reply: FastifyReply, document: ProblemDocument): FastifyReply {
  return reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document))
}

function documentOf(
  error: FastifyError | Refusal | Unacceptable,
  request: FastifyRequest,
): ProblemDocument {
  if (error instanceof Refusal) return problem(nameOf(error, request), statuses[error.reason])
  if (error instanceof Unacceptable) {
    return unfit('unacceptable', 422, error.problems.map(inBody))
  }
  const { statusCode = 500, validation, validationContext } = error
  if (validation !== undefined) {
    return unfit('bad-request', 400, misfits(validation, validationContext))
  }
  if (statusCode === 413) return problem('too-large', 413, sayTooLarge(request))
  if (statusCode === 415) return problem('wrong-type', 415)
  if (statusCode >= 400 && statusCode < 500) {
    return problem('bad-request', statusCode, english('api.unreadableBody'))
  }
  return problem('broken', 500, english('refusal.broken', { id: request.id }))
}

/** A caller who sent a token that is none is told so: without it, the address might have answered. */
function nameOf({ reason }: Refusal, { headers }: FastifyRequest): ProblemName {
  return reason === 'sign-in-first' && headers.authorization !== undefined ? 'wrong-token' : reason
}

function unfit(
  name: ProblemName,
  status: number,
  problems: readonly FieldProblem[],
): ProblemDocument {
  const sentences = problems.map(({ field, detail }) => `${field}: ${detail}`)
  const detail = [english(`api.problem-${name}`), ...sentences].join(' ')
  return { ...problem(name, status, detail), problems }
}

function sayTooLarge(request: FastifyRequest): string {
  const { most, came } = sizesOf(request)
  return came === null
    ? english('api.tooLarge', { most: String(most) })
    : english('api.tooLargeBy', { most: String(most), came: String(came) })
}

function problem(
  name: ProblemName,
  status: number,
  detail = english(`api.problem-${name}`),
): ProblemDocument {
  return { type: `/api/problems#${name}`, title: name.replaceAll('-', ' '), status, detail }
}
