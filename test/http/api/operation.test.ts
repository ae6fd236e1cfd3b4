import t from 'tap'
import { StoreUnavailableError } from '../../../src/storage/errors.js'
import { makeApp } from '../../helper.js'
import { sendIn } from './ideas/stories.js'

t.test('the process says that it is well, and says so when its store is not', async (t) => {
  const { ask, deps } = await makeApp(t)
  t.match((await ask({ url: '/api/health/live' })).data, { status: 'ok' })
  t.match((await ask({ url: '/api/health/ready' })).data, { status: 'ok', engine: 'sqlite' })
  t.capture(deps.store, 'ping', () => Promise.reject(new StoreUnavailableError('gone')))
  const ready = await ask({ url: '/api/health/ready' })
  t.match(ready.data, { status: 503, code: 'store-unavailable' })
  t.equal(ready.headers['retry-after'], '5')
  t.equal((await ask({ url: '/api/health/live' })).statusCode, 200)
})

t.test('an administrator sees what was given up and asks for it again', async (t) => {
  const made = await makeApp(t)
  const { deps, ask } = made
  const admin = await made.person('u-admin', 'administrator')
  const { id } = await sendIn(made)
  await deps.effects.flush(id)
  const { ideas } = deps.collections
  const stored = await ideas.get(id)
  if (!stored) throw new Error('no idea')
  const item = {
    id: 'x1',
    kind: 'mail',
    data: { template: 'submitted' },
    attempts: 10,
    due: '2026-11-23T09:00:00.000Z',
    error: 'refused',
    failed: true,
  } as const
  await ideas.replace({ ...stored.doc, outbox: [{ ...item, data: {} }] }, stored.version)
  const list = await ask({ url: '/api/outbox', as: admin })
  t.match(list.data.items, [{ idea: id, item: 'x1', failed: true, error: 'refused', reference: '2026-0001' }])
  t.equal((await ask({ method: 'POST', url: `/api/outbox/${id}/x1/retry`, as: admin })).statusCode, 204)
  t.equal((await ask({ method: 'POST', url: `/api/outbox/${id}/x2/retry`, as: admin })).statusCode, 404)
  t.equal((await ideas.get(id))?.doc.revision, stored.doc.revision)
})

t.test('what goes wrong is told in one way, in the reader’s language', async (t) => {
  const { ask } = await makeApp(t)
  const json = { 'content-type': 'application/json' }
  const post = (payload: string, headers: Record<string, string> = json) =>
    ask({ method: 'POST', url: '/api/ideas', body: payload, headers })
  const cases: readonly [Promise<{ statusCode: number; data: unknown }>, number, string][] = [
    [ask({ url: '/api/nowhere' }), 404, 'not-found'],
    [ask({ url: '/nowhere' }), 404, 'not-found'],
    [ask({ method: 'DELETE', url: '/api/vocabularies' }), 405, 'method-not-allowed'],
    [ask({ method: 'POST', url: '/api/docs/json' }), 405, 'method-not-allowed'],
    [post('{"track": '), 400, 'invalid-request'],
    [post(''), 400, 'invalid-request'],
    [post('{"__proto__": {"x": 1}}'), 400, 'invalid-request'],
    [
      post('track=idea', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-media-type',
    ],
    [post('hello', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
    [post(`{"track": "${'x'.repeat(1_100_000)}"}`), 413, 'too-large'],
    [ask({ url: '/api/templates/%zz' }), 400, 'invalid-request'],
  ]
  for (const [asked, status, code] of cases) {
    const { statusCode, data } = await asked
    t.match({ statusCode, data }, { statusCode: status, data: { status, code, title: /\w/, detail: /\w/ } })
  }
  const allow = await ask({ method: 'DELETE', url: '/api/vocabularies' })
  t.equal(allow.headers.allow, 'GET, HEAD')
  const sv = await ask({ url: '/api/nowhere', headers: { 'accept-language': 'fi, sv;q=0.5' } })
  t.equal(sv.data.title, 'Det finns inget här')
  t.equal((await ask({ url: '/api/nowhere?lang=sv' })).headers['content-language'], 'sv')
})

t.test('one address cannot ask without end, and is told when it may again', async (t) => {
  const { ask } = await makeApp(t, { env: { REQUESTS_PER_MINUTE: '20' } })
  const signIn = {
    method: 'POST',
    url: '/api/session',
    body: { email: 'a@exempel.se', password: 'x' },
  } as const
  t.equal((await ask(signIn)).statusCode, 401)
  t.equal((await ask(signIn)).statusCode, 401)
  const third = await ask(signIn)
  t.match(third.data, { status: 429, code: 'too-many-requests' })
  t.ok(third.headers['retry-after'])
  t.equal((await ask({ url: '/api/parties' })).statusCode, 200)
})

t.test('the documentation can be looked at, and loads nothing from elsewhere', async (t) => {
  const { app } = await makeApp(t)
  const page = await app.inject('/api/docs')
  t.equal(page.statusCode, 200)
  t.notMatch(page.headers['content-security-policy'], /https:|upgrade-insecure|validator/)
  t.notMatch(page.body, /(src|href)="https?:/)
})
