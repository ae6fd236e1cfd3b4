import { readdirSync, readFileSync } from 'node:fs'
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv'
import { compiledOnce, makeAjv } from '../../domain/validators.js'
import { fileOf } from '../../installation/paths.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** How a part of a request came: as JSON with its own types, or as text in an address or a header. */
export type Came = 'as-json' | 'as-text'

const NOT_SPOKEN_OF = new Set(['config.json', 'vocabularies.json'])

let shapes: readonly JsonSchema[] | undefined

/**
 * The shapes of `schemas/*.json` that the API speaks of, read once. Settings and editions' files are none of
 * them.
 */
export function apiShapes(): readonly JsonSchema[] {
  shapes ??= readShapes(fileOf('schemas/'))
  return shapes
}

const readShapes = (folder: URL): JsonSchema[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !NOT_SPOKEN_OF.has(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonSchema)

const makers = new Map<Came, Ajv>()

/** `allErrors`: a form is told everything at once. Sizes are bounded by the body limit and the schemas. */
function makerOf(came: Came): Ajv {
  const maker =
    makers.get(came) ??
    makeAjv({
      coerceTypes: came === 'as-text' ? 'array' : false,
      useDefaults: true,
      strict: false,
      schemas: [...apiShapes()],
    })
  makers.set(came, maker)
  return maker
}

export const validatorOf = (schema: object, came: Came): ValidateFunction =>
  compiledOnce([came, schema], () => makerOf(came).compile(schema))

/** What Fastify asks for at start: compiled when the first request comes. */
export interface LateValidator {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}

export function lateValidator(schema: object, came: Came): LateValidator {
  let validate: ValidateFunction | undefined
  const late: LateValidator = (value) => {
    validate ??= validatorOf(schema, came)
    const isSound = validate(value)
    late.errors = validate.errors ?? null
    return isSound
  }
  return late
}
