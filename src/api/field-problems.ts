import type { FastifySchemaValidationError } from 'fastify/types/schema.js'

import type { Problem } from '../forum/kernel/problems.ts'
import { translator } from '../lang/translate.ts'

/** What an operation can find wrong with a field. */
const refusedCodes = [
  'text-empty',
  'text-too-long',
  'title-empty',
  'title-too-long',
  'reason-too-long',
  'edited-meanwhile',
  'renamed-meanwhile',
] as const
export type RefusedCode = (typeof refusedCodes)[number]

/** Everything that can be wrong with a field of a request; each has its sentence in the catalogue. */
export const fieldCodes = [
  'missing',
  'wrong-kind',
  'too-small',
  'too-large',
  'too-short',
  'too-long',
  'not-one-of',
  'unknown',
  'not-as-described',
  ...refusedCodes,
] as const
type FieldCode = (typeof fieldCodes)[number]

export interface FieldProblem {
  readonly field: string
  readonly in: 'body' | 'query' | 'path'
  readonly is: FieldCode
  readonly limit?: number
  readonly detail: string
}

const english = translator('en')

/** What an operation found wrong with the body. */
export function inBody({ field, is, limit }: Problem<RefusedCode>): FieldProblem {
  return fieldProblem({ field, in: 'body' }, is, { limit })
}

/** Where a request does not fit its schemas: each field once. */
export function misfits(
  errors: readonly FastifySchemaValidationError[],
  part: string | undefined,
): readonly FieldProblem[] {
  const place = part === 'body' ? 'body' : part === 'params' ? 'path' : 'query'
  const byField = new Map<string, FieldProblem>()
  for (const error of errors) {
    for (const field of fieldsOf(error, place)) {
      if (!byField.has(field)) byField.set(field, misfit({ field, in: place }, error))
    }
  }
  return [...byField.values()]
}

type Place = Pick<FieldProblem, 'field' | 'in'>

/** A missing field, or one too many, is reported at the object. */
function fieldsOf(
  { keyword, instancePath, params }: FastifySchemaValidationError,
  place: FieldProblem['in'],
): readonly string[] {
  const missing: unknown = params['requiredProperties']
  if (keyword === 'required' && Array.isArray(missing)) return missing.map(String)
  const unknown: unknown = params['additionalProperties']
  if (keyword === 'additionalProperties' && Array.isArray(unknown)) return unknown.map(String)
  return [instancePath === '' ? place : instancePath.slice(1).replaceAll('/', '.')]
}

const codes: Readonly<Record<string, FieldCode>> = {
  required: 'missing',
  additionalProperties: 'unknown',
  boolean: 'unknown',
  type: 'wrong-kind',
  minimum: 'too-small',
  maximum: 'too-large',
  minLength: 'too-short',
  maxLength: 'too-long',
  const: 'not-one-of',
  enum: 'not-one-of',
  anyOf: 'not-one-of',
}

function misfit(place: Place, { keyword, params }: FastifySchemaValidationError): FieldProblem {
  const { limit, type } = params
  return fieldProblem(place, codes[keyword] ?? 'not-as-described', {
    limit: typeof limit === 'number' ? limit : undefined,
    kind: typeof type === 'string' ? type : undefined,
  })
}

function fieldProblem(
  place: Place,
  is: FieldCode,
  { limit, kind = '' }: { readonly limit?: number | undefined; readonly kind?: string | undefined },
): FieldProblem {
  const detail = english(`api.field-${is}`, {
    limit: String(limit ?? ''),
    count: limit ?? 0,
    kind,
  })
  return { ...place, is, ...(limit !== undefined && { limit }), detail }
}
