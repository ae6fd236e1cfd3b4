import type { Ajv, ErrorObject, ValidateFunction } from 'ajv'
import { compiledOnce, makeAjv } from '../../domain/validators.js'
import { readSchema, schemaFiles } from '../../installation/schema-files.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** How a part of a request came: as JSON with its own types, or as text in an address or a header. */
export type Came = 'as-json' | 'as-text'

const NOT_SPOKEN_OF = new Set(['config.json'])

let shapes: readonly JsonSchema[] | undefined

/** The schemas that the API speaks of, read once. That of the settings is none of them. */
export function apiShapes(): readonly JsonSchema[] {
  shapes ??= readShapes()
  return shapes
}

const readShapes = (): JsonSchema[] =>
  [...schemaFiles().keys()].filter((name) => !NOT_SPOKEN_OF.has(name)).map((name) => readSchema(name))

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
