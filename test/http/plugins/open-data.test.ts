import t from 'tap'
import { hostileCase } from '../../domain/export/views.js'
import { makeApp, NOW } from '../../helper.js'
import { fillCases, withdrawOne } from '../api/harvest/fill-cases.js'

t.test('what is for everybody is read from other origins, in every form', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 1)
  const reference = '2026-0001'
  const origin = 'https://elsewhere.example'
  const open = [
    '/api/cases',
    `/api/cases/${reference}`,
    '/api/vocabularies',
    ...['json', 'jsonld', 'md', 'html', 'docx', 'pdf', 'epub'].map(
      (suffix) => `/en/cases/${reference}.${suffix}`,
    ),
    `/en/cases/${reference}/editions/${hostileCase.edition.number}.json`,
    '/en/cases.csv',
    '/en/cases/feed.atom',
    '/oai?verb=Identify',
  ]
  for (const url of open) {
    const { statusCode, headers } = await made.ask({ url, headers: { origin } })
    t.match([statusCode, headers['access-control-allow-origin']], [200, '*'], url)
    t.equal(headers['cross-origin-resource-policy'], 'cross-origin', url)
    t.notOk(headers['access-control-allow-credentials'], url)
    const asked = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    }
    const preflight = await made.ask({ method: 'OPTIONS', url, headers: asked })
    t.match([preflight.statusCode, preflight.headers['access-control-allow-origin']], [204, '*'], url)
  }
  for (const url of ['/api/ideas', '/api/people', '/en/desk', '/en/sign-in']) {
    const { headers } = await made.ask({ url, headers: { origin } })
    t.notOk(headers['access-control-allow-origin'], url)
    const asked = { origin, 'access-control-request-method': 'GET' }
    t.notOk(
      (await made.ask({ method: 'OPTIONS', url, headers: asked })).headers['access-control-allow-origin'],
      url,
    )
  }
})

t.test('a list that has not changed is not sent again, and leads on', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 3)
  const url = '/api/cases?limit=2&sort=newest'
  const first = await made.ask({ url })
  const etag = String(first.headers.etag)
  const again = await made.ask({ url, headers: { 'if-none-match': etag } })
  t.match([again.statusCode, again.body], [304, ''])
  const next = /^<([^>]+)>; rel="next"$/.exec(String(first.headers.link))?.[1] as string
  const second = await made.ask({ url: next })
  t.equal(second.data.items.length, 1)
  t.notOk(second.headers.link)
  await withdrawOne(made, 'c1', NOW.toISOString())
  t.equal((await made.ask({ url, headers: { 'if-none-match': etag } })).statusCode, 200)
  t.equal((await made.ask({ url, headers: { accept: 'image/png' } })).statusCode, 406)
})

t.test('an address with a slash at its end leads to the one without', async (t) => {
  const { ask } = await makeApp(t)
  const led = async (url: string) => {
    const { statusCode, headers } = await ask({ url, headers: { accept: 'text/html' } })
    return [statusCode, headers.location]
  }
  t.strictSame(await led('/sv/cases/?q=a%20b'), [308, '/sv/cases?q=a%20b'])
  t.strictSame(await led('/api/cases/'), [308, '/api/cases'])
  t.strictSame(await led('//evil.example/'), [308, '/evil.example'])
  t.equal((await led('/'))[0], 302)
})

t.test(
  'the page of a case leads to its files, and to the newest edition in the other language',
  async (t) => {
    const made = await makeApp(t)
    await fillCases(made, 1)
    const { body } = await made.ask({ url: '/en/cases/2026-0001', headers: { accept: 'text/html' } })
    for (const type of ['application/json', 'application/ld+json', 'application/epub+zip', 'application/pdf'])
      t.match(body, `<link rel="alternate" type="${type}" href="/en/cases/2026-0001.`)
    t.match(body, '<script type="application/ld+json">')
    t.match(body, '<a href="/sv/cases/2026-0001" hreflang="sv"')
  },
)
