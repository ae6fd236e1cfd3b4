import type { FastifySchema, FastifySchemaCompiler, FastifyServerOptions } from 'fastify'
import { lateValidator } from './validators.js'

const compile: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  lateValidator(schema as object, httpPart === 'body' ? 'as-json' : 'as-text')

/**
 * How requests are checked: nothing is dropped or bent into shape in silence, only what comes as text in an
 * address or a header is read as number or truth value. Responses are written as they are; that they keep to
 * their schemas is proven by every test (decision 5). Fastify loads no compilers of its own.
 */
export const schemaController = {
  compilersFactory: { buildValidator: () => compile, buildSerializer: () => () => JSON.stringify },
  // Its types speak of ajv’s own way to compile.
} as unknown as NonNullable<FastifyServerOptions['schemaController']>
