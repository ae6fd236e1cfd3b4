import type { FastifySchemaValidationError } from 'fastify'
import { DomainError, type FieldError } from '../../domain/errors.js'

/** Most errors that are told at once; the rest would help nobody. */
const MOST = 50

/**
 * What the schemas found wrong with a request. Pointers into the body are as they are; what stands in the
 * address or a header is pointed at below `/query` and `/headers`. An address that names nothing is
 * `not-found`.
 */
export function invalidRequest(
  found: readonly FastifySchemaValidationError[],
  where: string | undefined,
): DomainError {
  if (where === 'params') return new DomainError('not-found')
  const telling = found.filter(({ keyword }) => !REPEATERS.has(keyword)).filter(isOfItsShape)
  const errors = (telling.length > 0 ? telling : found).slice(0, MOST)
  return new DomainError('invalid-request', {
    errors: errors.map((e) => fieldError(e, PREFIX[where ?? ''] ?? '')),
  })
}

/** Where a value may have several shapes, only the one that it has is spoken of. */
const isOfItsShape = (
  { keyword, instancePath }: FastifySchemaValidationError,
  _: number,
  all: readonly FastifySchemaValidationError[],
): boolean =>
  keyword !== 'type' || !all.some((one) => one.instancePath === instancePath && one.keyword !== 'type')

/** These only repeat what their branches say. */
const REPEATERS = new Set(['anyOf', 'oneOf', 'if'])
const PREFIX: Readonly<Record<string, string>> = { querystring: '/query', headers: '/headers' }

function fieldError(error: FastifySchemaValidationError, prefix: string): FieldError {
  const { keyword, instancePath, params } = error
  const inner = keyword === 'required' ? params.missingProperty : params.additionalProperty
  const tail = inner === undefined ? '' : `/${escapePointer(String(inner))}`
  const code = keyword === 'format' ? FORMATS[String(params.format)] : CODES[keyword]
  return { pointer: `${prefix}${instancePath}${tail}`, code: code ?? 'wrong', params: paramsOf(params) }
}

/** Codes are keys of `errors:fields`. */
const CODES: Readonly<Record<string, string>> = {
  required: 'required',
  additionalProperties: 'unknown',
  type: 'wrong-type',
  enum: 'not-a-choice',
  const: 'not-a-choice',
  maxLength: 'too-long',
  minLength: 'too-short',
  maxItems: 'too-many',
  minItems: 'too-few',
  minProperties: 'too-few',
  maxProperties: 'too-many',
  uniqueItems: 'doubled',
  minimum: 'too-small',
  maximum: 'too-large',
  pattern: 'wrong-form',
}
const FORMATS: Readonly<Record<string, string>> = {
  line: 'control-character',
  text: 'control-character',
  date: 'not-a-date',
  'date-time': 'not-a-time',
  'calendar-date': 'not-a-date',
  'web-address': 'not-a-link',
  'mail-address': 'not-an-address',
}

function paramsOf(params: Record<string, unknown>): Record<string, string | number> {
  const { limit, type, allowedValues } = params
  return {
    ...(typeof limit === 'number' && { limit, max: limit }),
    ...(type !== undefined && { type: String(type) }),
    ...(Array.isArray(allowedValues) && { choices: allowedValues.join(', ') }),
  }
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
