import t from 'tap'
import { protectionPlugin, strictLimit } from '../../../src/http/plugins/protection.js'
import { tellingCodes } from './telling-codes.js'

async function protectedApp(requestsPerMinute: number, secure: boolean) {
  const app = tellingCodes()
  await app.register(protectionPlugin, { requestsPerMinute, secure })
  app.get('/', async () => 'x')
  app.get('/strict', { config: strictLimit(requestsPerMinute) }, async () => 'x')
  return app
}

t.test('every answer keeps browsers careful', async (t) => {
  const policy =
    "default-src 'self';base-uri 'none';font-src 'self';form-action 'self';frame-ancestors 'none';" +
    "img-src 'self' data:;object-src 'none';script-src 'self';style-src 'self'"
  const { headers } = await (await protectedApp(0, false)).inject('/')
  t.match(headers, {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  })
  t.notOk('strict-transport-security' in headers)
  const secure = (await (await protectedApp(0, true)).inject('/nowhere')).headers
  t.equal(secure['content-security-policy'], `${policy};upgrade-insecure-requests`)
  t.match(secure['strict-transport-security'], /^max-age=\d{8}; includeSubDomains$/)
})

t.test(
  'one address may ask so often in a minute, and a tenth as often where it costs something',
  async (t) => {
    const app = await protectedApp(11, false)
    const replies = async (url: string, times: number) => {
      const codes = []
      for (let n = 0; n < times; n++) codes.push((await app.inject(url)).json().code ?? 200)
      return codes
    }
    app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 200 ? '{}' : payload))
    t.strictSame(await replies('/strict', 3), [200, 200, 'too-many-requests'])
    t.strictSame((await replies('/', 12)).slice(10), [200, 'too-many-requests'])
    const refused = await app.inject('/')
    t.match(refused.json().params.after, /^(59|60) s$/)
    t.equal(refused.headers['x-ratelimit-limit'], '11')
    const free = await protectedApp(0, false)
    t.notOk((await free.inject('/')).headers['x-ratelimit-limit'], 'no limit at all')
    t.strictSame(strictLimit(300), { rateLimit: { max: 30, timeWindow: 60_000 } })
    t.strictSame(strictLimit(0), { rateLimit: { max: 1, timeWindow: 60_000 } })
  },
)
