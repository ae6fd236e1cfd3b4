import { Ajv } from 'ajv'
import t from 'tap'
import { teachFormats } from '../../../src/domain/value-formats.js'
import { apiShapes, lateValidator, validatorOf } from '../../../src/http/plugins/validators.js'
import { makeApp } from '../../helper.js'

interface Described {
  readonly body?: { readonly content?: Readonly<Record<string, { readonly schema: object }>> }
  readonly response?: Readonly<Record<string, Described['body'] & object>>
}

/** Every schema of a route, whatever part of a request or an answer it is of. */
function schemasOf(described: Described): object[] {
  const { body, response, ...rest } = described
  const bodies = [body, ...Object.values(response ?? {})].flatMap((one) =>
    one?.content ? Object.values(one.content).map(({ schema }) => schema) : one ? [one] : [],
  )
  const parts = ['params', 'querystring', 'headers'].flatMap((part) => Reflect.get(rest, part) ?? [])
  return [...parts, ...bodies]
}

t.test('every schema of every route is sound: requests compile theirs when they come', async (t) => {
  const { routes } = await makeApp(t)
  const ajv = teachFormats(new Ajv({ strict: false, schemas: [...apiShapes()] }))
  const schemas = routes.flatMap(({ schema }) => (schema ? schemasOf(schema as Described) : []))
  t.ok(schemas.length > 300, 'they are found')
  for (const schema of schemas) t.doesNotThrow(() => ajv.compile(schema), JSON.stringify(schema).slice(0, 80))
  for (const { $id } of apiShapes()) t.ok(ajv.getSchema(String($id)), String($id))
})

t.test('what is asked of two apps is compiled once', async (t) => {
  const compiled: unknown[] = []
  const { compile } = Ajv.prototype
  t.intercept(Ajv.prototype, 'compile', {
    value(this: Ajv, schema: object) {
      compiled.push(schema)
      return Reflect.apply(compile, this, [schema])
    },
  })
  const ask = async () => {
    const { app } = await makeApp(t)
    compiled.length = 0
    await app.ready()
    t.same(compiled, [], 'nothing is compiled before a request comes')
    t.equal((await app.inject('/api/templates?lang=wrong-one-!')).statusCode, 400)
    t.equal((await app.inject('/api/templates?lang=en')).statusCode, 200)
    return compiled.length
  }
  t.ok((await ask()) > 0)
  t.equal(await ask(), 0)
})

t.test('a validator that comes late tells the same', async (t) => {
  const schema = { type: 'object', properties: { page: { type: 'integer', maximum: 3 } } }
  const asText = lateValidator(schema, 'as-text')
  t.ok(asText({ page: '2' }))
  t.notOk(asText.errors)
  t.notOk(asText({ page: '4' }))
  t.same(asText.errors, validatorOf(schema, 'as-text').errors)
  t.notOk(lateValidator(schema, 'as-json')({ page: '2' }), 'JSON has types of its own')
})

t.test('a schema that cannot be compiled is told by its first request', async (t) => {
  t.throws(() => lateValidator({ $ref: 'nowhere.json#' }, 'as-json')({}), /nowhere/)
})
