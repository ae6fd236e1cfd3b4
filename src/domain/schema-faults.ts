import type { FieldError } from './errors.js'
import { faultOfFormat } from './value-formats.js'

/** What a validator says of a value that does not fit its schema, as far as we read it. */
export interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
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

/**
 * What the schema found wrong, as one of our faults: a field that is missing or unknown is pointed at itself.
 * @param own codes that are others where these values are asked for
 */
export function faultOf(
  { keyword, instancePath, params }: SchemaError,
  own: Readonly<Record<string, string>> = {},
): FieldError {
  const inner = params.missingProperty ?? params.additionalProperty
  const tail = inner === undefined ? '' : `/${escapePointer(String(inner))}`
  const code = keyword === 'format' ? faultOfFormat(String(params.format)) : (own[keyword] ?? CODES[keyword])
  return { pointer: `${instancePath}${tail}`, code: code ?? 'wrong', params: paramsOf(params) }
}

function paramsOf({ limit, type, allowedValues }: SchemaError['params']): Record<string, string | number> {
  return {
    ...(typeof limit === 'number' && { limit, max: limit }),
    ...(type !== undefined && { type: String(type) }),
    ...(Array.isArray(allowedValues) && { choices: allowedValues.join(', ') }),
  }
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
