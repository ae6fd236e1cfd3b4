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

const told = (all: readonly FastifySchemaValidationError[], where?: string) =>
  invalidRequest(all, where).extras.errors

t.test('each thing that a schema finds has a code of ours', async (t) => {
  const codes: Readonly<Record<string, string>> = {
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
    dependencies: 'wrong',
  }
  for (const [keyword, code] of Object.entries(codes))
    t.strictSame(told([found(keyword, '/a')]), [{ pointer: '/a', code, params: {} }], keyword)
  const formats: Readonly<Record<string, string>> = {
    line: 'control-character',
    text: 'control-character',
    date: 'not-a-date',
    'date-time': 'not-a-time',
    'calendar-date': 'not-a-date',
    'web-address': 'not-a-link',
    'mail-address': 'not-an-address',
    uuid: 'wrong',
  }
  for (const [format, code] of Object.entries(formats))
    t.equal(told([found('format', '/a', { format })])?.[0]?.code, code, format)
})

t.test(
  'it says where: in the body, the address or a header; what is missing or too much, by its name',
  async (t) => {
    const pointer = (error: FastifySchemaValidationError, where?: string) =>
      told([error], where)?.[0]?.pointer
    t.equal(pointer(found('type', '/a')), '/a')
    t.equal(pointer(found('type', '/a'), 'body'), '/a')
    t.equal(pointer(found('type', '/a'), 'querystring'), '/query/a')
    t.equal(pointer(found('type', '/a'), 'headers'), '/headers/a')
    t.equal(pointer(found('required', '/a', { missingProperty: 'b/c~d' })), '/a/b~1c~0d')
    t.equal(pointer(found('additionalProperties', '', { additionalProperty: 'b' })), '/b')
    t.equal(invalidRequest([found('type', '/a')], 'params').code, 'not-found')
    t.equal(invalidRequest([found('type', '/a')], 'body').code, 'invalid-request')
  },
)

t.test('limits, types and choices are told with it', async (t) => {
  const params = (given: object) => told([found('enum', '/a', given)])?.[0]?.params
  t.strictSame(params({ limit: 5, comparison: '<=' }), { limit: 5, max: 5 })
  t.strictSame(params({ type: ['string', 'null'] }), { type: 'string,null' })
  t.strictSame(params({ allowedValues: ['a', 'b'] }), { choices: 'a, b' })
  t.strictSame(params({ limit: 'x', allowedValues: 'a' }), {})
})

t.test(
  'what only repeats its branches is told where nothing else is, and fifty things at most',
  async (t) => {
    for (const keyword of ['anyOf', 'oneOf', 'if']) {
      t.strictSame(codesOf([found(keyword, '/a'), found('maxLength', '/b')]), ['/b too-long'], keyword)
      t.strictSame(codesOf([found(keyword, '/a')]), ['/a wrong'], keyword)
    }
    const many = Array.from({ length: 60 }, (_, n) => found('type', `/${n}`))
    t.equal(told(many)?.length, 50)
    t.equal(told(many)?.[0]?.pointer, '/0')
  },
)
