import type { FastifySchemaValidationError } from 'fastify'
import { DomainError, type FieldError } from '../../domain/errors.js'
import { faultOf } from '../../domain/schema-faults.js'

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
    errors: errors.map((e) => within(PREFIX[where ?? ''] ?? '', faultOf(e))),
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

const within = (prefix: string, { pointer, ...fault }: FieldError): FieldError => ({
  pointer: `${prefix}${pointer}`,
  ...fault,
})
