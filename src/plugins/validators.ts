import { readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { teachFormats } from '../domain/formats.js'
import { fileOf } from '../paths.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** How a part of a request came: as JSON with its own types, or as text in an address or a header. */
export type Came = 'as-json' | 'as-text'

const NOT_SPOKEN_OF = new Set(['config.json', 'vocabularies.json'])

let shapes: readonly JsonSchema[] | undefined

/** The shapes of `schemas/*.json` that the API speaks of, read once. Settings and editions' files are none of them. */
export function apiShapes(): readonly JsonSchema[] {
  shapes ??= readShapes(fileOf('schemas/'))
  return shapes
}

const readShapes = (folder: URL): JsonSchema[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !NOT_SPOKEN_OF.has(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonSchema)

/**
 * `allErrors`: a form is told everything at once. Sizes are bounded by the body limit and the schemas. That the
 * schemas are sound is proven by a test, not at every start.
 */
export function makeAjv(came: Came): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes: came === 'as-text' ? 'array' : false,
    useDefaults: true,
    strict: false,
    validateSchema: false,
    schemas: [...apiShapes()],
  })
  return teachFormats(ajv)
}

const makers = new Map<Came, Ajv>()
const compiled = new Map<string, ValidateFunction>()

/** Compiled once a process, whoever asks and however many apps there are. */
export function validatorOf(schema: unknown, came: Came): ValidateFunction {
  const key = `${came} ${JSON.stringify(schema)}`
  return kept(compiled, key, () => kept(makers, came, () => makeAjv(came)).compile(schema as JsonSchema))
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** What Fastify asks for at start: compiled when the first request comes. */
export interface LateValidator {
  (value: unknown): boolean
  errors?: ErrorObject[] | null
}

export function lateValidator(schema: unknown, came: Came): LateValidator {
  let validate: ValidateFunction | undefined
  const late: LateValidator = (value) => {
    validate ??= validatorOf(schema, came)
    const isSound = validate(value)
    late.errors = validate.errors ?? null
    return isSound
  }
  return late
}
