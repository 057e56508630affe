import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'

import type { Problem } from '../forum/kernel/problems.ts'
import { Refusal } from '../forum/kernel/refusals.ts'
import { translator } from '../lang/translate.ts'
import type { Log } from '../outside/log.ts'
import { statuses } from '../web/statuses.ts'

/** An error as RFC 9457 has it (`application/problem+json`); `problems` names the fields of a refused body. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly problems?: readonly {
    readonly field: string
    readonly is: string
    readonly limit?: number
  }[]
}

/** What was sent is complete but cannot be accepted: 422 with every problem named. */
export class Unacceptable extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('unacceptable')
    this.name = 'Unacceptable'
    this.problems = problems
  }
}

type Answered =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly Problem[] }

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
    const document = documentOf(error, request.id)
    if (document.status >= 500) {
      const { id, method, ip } = request
      const route = request.routeOptions.url
      log.error({ request: id, method, route, address: ip, problem: error }, 'a request failed')
    }
    return sendProblem(reply, document)
  })
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, documentOf(new Refusal('not-found'), '')),
  )
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
  requestId: string,
): ProblemDocument {
  if (error instanceof Refusal) {
    return problem(error.reason, statuses[error.reason], english(`refusal.${error.reason}`))
  }
  if (error instanceof Unacceptable) {
    return {
      ...problem('unacceptable', 422, 'Some fields cannot be accepted.'),
      problems: error.problems,
    }
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  if (status >= 400 && status < 500) return problem('bad-request', status, error.message)
  return problem('broken', 500, english('refusal.broken', { id: requestId }))
}

function problem(name: string, status: number, detail: string): ProblemDocument {
  return { type: `/api/problems#${name}`, title: name.replaceAll('-', ' '), status, detail }
}
