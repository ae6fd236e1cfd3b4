import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { FastifyInstance, FastifySchema, FastifySchemaCompiler } from 'fastify'
import plugin from 'fastify-plugin'
import { teachFormats } from '../domain/formats.js'
import { fileOf } from '../paths.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** The shapes of `schemas/*.json` that the API speaks of. Settings and editions' files are none of them. */
export function apiShapes(folder: URL = fileOf('schemas/')): JsonSchema[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !NOT_SPOKEN_OF.has(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonSchema)
}

const NOT_SPOKEN_OF = new Set(['config.json', 'vocabularies.json'])

/**
 * How requests are checked: nothing is dropped or bent into shape in silence, only what comes as text in an
 * address or a header is read as number or truth value. Responses are written as they are; that they keep to
 * their schemas is proven by every test (decision 5).
 */
export const validationPlugin = plugin(async (app: FastifyInstance) => {
  const shapes = apiShapes()
  const exact = makeAjv(shapes, false)
  const fromText = makeAjv(shapes, true)
  for (const shape of shapes) app.addSchema(shape)
  const compile: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
    (httpPart === 'body' ? exact : fromText).compile(schema)
  app.setValidatorCompiler(compile)
  app.setSerializerCompiler(() => JSON.stringify)
})

/** `allErrors`: a form is told everything at once. Sizes are bounded by the body limit and the schemas. */
export function makeAjv(shapes: readonly JsonSchema[], fromText: boolean): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes: fromText ? 'array' : false,
    useDefaults: true,
    strict: false,
    schemas: [...shapes],
  })
  return teachFormats(ajv)
}
