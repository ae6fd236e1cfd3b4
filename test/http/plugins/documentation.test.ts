import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { documentationPlugin } from '../../../src/http/plugins/documentation.js'

/** An app with an operation that is described, and some that are not. */
async function makeApp(): Promise<FastifyInstance> {
  const app = Fastify({ exposeHeadRoutes: true })
  app.setErrorHandler((error: { code?: string }, _request, reply) =>
    reply.code(404).send({ code: error.code }),
  )
  await app.register(documentationPlugin, { version: '1.2.3' })
  const schema = {
    operationId: 'readIt',
    tags: ['ideas'],
    summary: 'Reads',
    response: { 200: { type: 'string' } },
  }
  app.get('/api/it', { schema } as never, async () => 'x')
  app.get('/api/hidden', { schema: { ...schema, operationId: 'h', hide: true } } as never, async () => 'x')
  app.get(
    '/api/untagged',
    { schema: { ...schema, operationId: 'u', tags: undefined } } as never,
    async () => 'x',
  )
  app.get('/api/plain', async () => 'x')
  return app
}

/** It takes a moment to make: one for all. */
const app = await makeApp()
t.teardown(() => app.close())

// biome-ignore lint/suspicious/noExplicitAny: the document is read as whatever it is.
const describe = async (): Promise<any> => app.describe()

t.test('what is described is an OpenAPI document of those routes alone', async (t) => {
  const document = await describe()
  t.equal(document.openapi, '3.1.0')
  t.match(document.info, { title: 'Fyrsteg', version: '1.2.3', license: { name: 'MIT', identifier: 'MIT' } })
  for (const part of ['Versions', 'Doing things once', 'Refusals', 'Pages', 'Rate limits', 'Languages'])
    t.match(document.info.description, part)
  t.strictSame(document.servers, [{ url: '/', description: 'This installation' }])
  t.strictSame(
    Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods as object)]),
    [['/api/it', ['get']]],
  )
  t.strictSame(
    document.tags.map(({ name }: { name: string }) => name),
    ['ideas', 'translations', 'cases', 'partnership', 'authentication', 'definitions', 'operations'],
  )
  t.match(document.components.securitySchemes, {
    session: { type: 'apiKey', in: 'cookie', name: 'fyrsteg_session' },
    token: { type: 'http', scheme: 'bearer', description: /fyt_/ },
    link: { type: 'http', scheme: 'bearer', description: /fyl_/ },
  })
  t.equal(await describe(), document, 'it is made once')
})

t.test('it is served as JSON, as YAML and as pages that load nothing from elsewhere', async (t) => {
  const json = await app.inject('/api/docs/json')
  t.strictSame(json.json(), JSON.parse(JSON.stringify(await describe())))
  t.match(json.headers['content-type'], 'application/json')
  t.match((await app.inject('/api/docs/yaml')).body, 'openapi: 3.1.0')
  const page = await app.inject('/api/docs')
  t.equal(page.statusCode, 200)
  t.equal(
    page.headers['content-security-policy'],
    "default-src 'self'; base-uri 'self'; font-src 'self' data:; frame-ancestors 'self'; img-src 'self' data:; " +
      "object-src 'none'; script-src 'self' ; script-src-attr 'none'; style-src 'self' ; ",
  )
  const script = (await app.inject('/api/docs/static/swagger-initializer.js')).body
  t.match(script, '"docExpansion":"list"')
  t.match(script, '"deepLinking":true')
  t.match(script, '"validatorUrl":null')
  t.equal((await app.inject({ method: 'HEAD', url: '/api/docs/json' })).body, '')
  const nowhere = await app.inject('/api/docs/static/nowhere.js')
  t.match([nowhere.statusCode, nowhere.json()], [404, { code: 'not-found' }])
})

t.test('what belongs to the connection beside is not handed on', async (t) => {
  const { headers } = await app.inject('/api/docs/json')
  t.equal(headers.connection, 'keep-alive')
  t.notOk('transfer-encoding' in headers)
  t.ok(Number(headers['content-length']) > 100)
})

interface BodyEditor {
  wrapComponents: Record<string, (editor: unknown, ui: object) => (props: object) => unknown>
}

t.test('who tries an operation out begins with an empty body', async (t) => {
  const script = (await app.inject('/api/docs/static/swagger-initializer.js')).body
  const printed = /"plugins":\[(function [\s\S]*?\n\})\]/.exec(script)?.[1]
  // It is printed for the page, where it has nothing of ours to use.
  const makePlugin = new Function(`return ${printed}`)() as () => BodyEditor
  const React = { createElement: (component: unknown, props: object) => ({ component, props }) }
  const editor = makePlugin().wrapComponents.RequestBodyEditor?.('editor', { React })
  const props = { height: 4, defaultValue: '' }
  t.strictSame(editor?.({ height: 4, defaultValue: '{"title":"x"}' }), { component: 'editor', props })
})
