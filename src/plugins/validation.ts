import type { FastifyInstance, FastifySchema, FastifySchemaCompiler } from 'fastify'
import plugin from 'fastify-plugin'
import { lateValidator } from './validators.js'

/**
 * How requests are checked: nothing is dropped or bent into shape in silence, only what comes as text in an
 * address or a header is read as number or truth value. Responses are written as they are; that they keep to
 * their schemas is proven by every test (decision 5).
 */
export const validationPlugin = plugin(async (app: FastifyInstance) => {
  const compile: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
    lateValidator(schema as object, httpPart === 'body' ? 'as-json' : 'as-text')
  app.setValidatorCompiler(compile)
  app.setSerializerCompiler(() => JSON.stringify)
})
