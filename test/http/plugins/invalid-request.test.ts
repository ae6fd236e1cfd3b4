import type { FastifySchemaValidationError } from 'fastify'
import t from 'tap'
import { invalidRequest } from '../../../src/http/plugins/invalid-request.js'

const found = (keyword: string, instancePath: string, params: object = {}) =>
  ({ keyword, instancePath, params, schemaPath: '#' }) as FastifySchemaValidationError

const codesOf = (all: readonly FastifySchemaValidationError[]) =>
  invalidRequest(all, 'body').extras.errors?.map(({ pointer, code }) => `${pointer} ${code}`)

t.test('of a value that may have several shapes, only what is wrong with its own is said', async (t) => {
  const title = '/answers/about/title'
  const wrong = [
    found('type', title, { type: 'number' }),
    found('format', title, { format: 'line' }),
    found('type', title, { type: 'array' }),
    found('anyOf', title),
  ]
  t.strictSame(codesOf(wrong), [`${title} control-character`])
  t.strictSame(
    codesOf([found('type', '/a', { type: 'string' }), found('type', '/a', { type: 'array' })]),
    ['/a wrong-type', '/a wrong-type'],
    'a value of no shape',
  )
  t.strictSame(codesOf([found('type', '/a'), found('format', '/b', { format: 'date' })]), [
    '/a wrong-type',
    '/b not-a-date',
  ])
})
