import t from 'tap'
import { methodNotAllowedPlugin } from '../../../src/http/plugins/method-not-allowed.js'
import { tellingCodes } from './telling-codes.js'

t.test('an address that does not do what was asked says what it does', async (t) => {
  const app = tellingCodes()
  await app.register(methodNotAllowedPlugin, { prefix: '/api/' })
  app.get('/api/ideas', async () => 'ideas')
  app.post('/api/ideas', async () => 'made')
  app.get('/api/ideas/:id', async () => 'idea')
  app.put('/api/ideas/export', async () => 'exported')
  app.get('/api/a.b+c', async () => 'x')
  app.get('/api/all/*', async () => 'all')
  app.get('/pages', async () => 'page')
  const ask = async (method: string, url: string) => {
    const reply = await app.inject({ method: method as 'GET', url })
    return reply.statusCode === 400 ? [reply.json().code ?? null, reply.headers.allow] : reply.statusCode
  }
  t.strictSame(await ask('DELETE', '/api/ideas'), ['method-not-allowed', 'GET, HEAD, POST'])
  t.strictSame(await ask('PATCH', '/api/ideas?x=/y'), ['method-not-allowed', 'GET, HEAD, POST'])
  t.strictSame(await ask('POST', '/api/ideas/7'), ['method-not-allowed', 'GET, HEAD'])
  t.strictSame(
    await ask('POST', '/api/ideas/export'),
    ['method-not-allowed', 'PUT'],
    'a word before a parameter',
  )
  t.strictSame(await ask('POST', '/api/a.b+c'), ['method-not-allowed', 'GET, HEAD'])
  t.equal(await ask('POST', '/api/a-b+c'), 404)
  t.equal(await ask('POST', '/api/ideas/7/8'), 404)
  t.equal(await ask('POST', '/api/ideas/'), 404)
  t.equal(await ask('POST', `/api/ideas/${'x'.repeat(301)}`), 404)
  t.strictSame(await ask('POST', `/api/ideas/${'x'.repeat(300)}`), ['method-not-allowed', 'GET, HEAD'])
  t.equal(await ask('POST', '/api/all/x'), 404)
  t.equal(await ask('POST', '/pages'), 404, 'only below the prefix')
  t.equal(await ask('POST', '/x/api/ideas'), 404)
  t.equal(await ask('GET', '/api/nothing'), 404)
  t.equal(await ask('GET', '/api/ideas'), 200)
})
