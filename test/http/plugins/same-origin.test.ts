import t from 'tap'
import { sameOriginPlugin } from '../../../src/http/plugins/same-origin.js'
import { tellingCodes } from './telling-codes.js'

t.test('no other site makes a browser write here', async (t) => {
  const app = tellingCodes()
  await app.register(sameOriginPlugin, { origin: 'https://fyrsteg.se' })
  app.route({ method: ['GET', 'POST'], url: '/', handler: async () => 'done' })
  const status = async (headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') => {
    const reply = await app.inject({ method, url: '/', headers: { host: 'here.se', ...headers } })
    return reply.statusCode === 200 || reply.json().code
  }
  for (const site of ['cross-site', 'same-site', 'none']) {
    t.equal(await status({ 'sec-fetch-site': site }), 'not-allowed', site)
    t.equal(await status({ 'sec-fetch-site': site }, 'GET'), true, `${site} may read`)
    t.equal(
      await status({ 'sec-fetch-site': site, authorization: 'Bearer x' }),
      true,
      `${site} with a secret`,
    )
  }
  t.equal(await status({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.se' }), true)
  t.equal(await status({}), true, 'no browser')
  t.equal(await status({ origin: 'https://fyrsteg.se' }), true)
  t.equal(await status({ origin: 'http://here.se' }), true)
  t.equal(await status({ origin: 'https://here.se' }), 'not-allowed', 'another protocol')
  t.equal(await status({ origin: 'https://evil.se' }), 'not-allowed')
  t.equal(await status({ origin: 'null' }), 'not-allowed')
})

t.test('reading is no writing, whichever way', async (t) => {
  const app = tellingCodes()
  await app.register(sameOriginPlugin, {})
  const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
  app.route({ method: [...methods], url: '/', handler: async () => 'done' })
  const status = async (method: (typeof methods)[number]) =>
    (await app.inject({ method, url: '/', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode
  for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) t.equal(await status(method), 200, method)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) t.equal(await status(method), 400, method)
})
