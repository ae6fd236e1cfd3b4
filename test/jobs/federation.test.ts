import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { readJsonFeed } from '../../src/domain/harvest/read-json-feed.js'
import { freePort } from '../../src/installation/free-port.js'
import { makeFetchText } from '../../src/integrations/fetch/make-fetch-text.js'
import { isPrivateAddress } from '../../src/integrations/fetch/private-addresses.js'
import { harvestAll, type Outcome } from '../../src/jobs/federation.js'
import { makeApp, type TestApp } from '../helper.js'
import { fillCases, withdrawOne } from '../http/api/harvest/fill-cases.js'
import { move, publish, team } from '../http/api/ideas/stories.js'

/** A server of a stranger. @returns its address, without a slash at the end. */
async function stranger(t: Test, answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Two installations in one house; the second follows the English feed of the first. */
async function twoInstallations(t: Test): Promise<{ origin: TestApp; reader: TestApp; feed: string }> {
  const port = await freePort(0, '127.0.0.1')
  const origin = await makeApp(t, { env: { BASE_URL: `http://127.0.0.1:${port}` } })
  await origin.app.listen({ port, host: '127.0.0.1' })
  const feed = `http://127.0.0.1:${port}/en/cases/feed.json`
  const reader = await makeApp(t, { env: { FEDERATION_SOURCES: feed, FEDERATION_PRIVATE: 'true' } })
  return { origin, reader, feed }
}

const shown = async ({ ask }: TestApp, language = 'en'): Promise<string> =>
  (await ask({ url: `/${language}/cases/elsewhere`, headers: { accept: 'text/html' } })).body

t.test('an installation shows the cases of another, and follows corrections and withdrawals', async (t) => {
  const { origin, reader, feed } = await twoInstallations(t)
  t.match(await shown(reader), 'No cases from elsewhere')
  const people = await team(origin)
  const { id, owner, reference } = await publish(origin, people)
  t.match(await harvestAll(reader.deps), [{ source: feed, stored: 1, removed: 0, seen: 1 }])
  const page = await shown(reader, 'sv')
  t.match(page, new RegExp(`<h2 lang="en"><a href="http://[^"]*/en/cases/${reference}"`))
  t.match(page, 'In English: ')
  t.match(await harvestAll(reader.deps), [{ stored: 0, removed: 0, seen: 1 }], 'nothing new is not written')
  await move(origin, id, owner, { move: 'withdraw-case', note: 'Nedlagt.' })
  await origin.deps.effects.flush(id)
  t.match(await harvestAll(reader.deps), [{ stored: 0, removed: 1, seen: 0 }])
  t.match(await shown(reader), 'No cases from elsewhere')
})

t.test('many pages are followed; what is gone without a word is gone here too', async (t) => {
  const { origin, reader } = await twoInstallations(t)
  await fillCases(origin, 45)
  t.match(await harvestAll(reader.deps), [{ stored: 45, seen: 45 }])
  t.match(await shown(reader), 'after=')
  await withdrawOne(origin, 'c3', '2026-11-24T10:00:00.000Z')
  const erased = await origin.deps.collections.cases.get('c4')
  await origin.deps.collections.cases.remove('c4', erased?.version ?? 0)
  t.match(await harvestAll(reader.deps), [{ removed: 2, seen: 43 }])
  const [, ...others] = await harvestAll({
    ...reader.deps,
    config: { ...reader.deps.config, federationSources: '' },
  })
  t.same(others, [])
  t.equal(
    await reader.deps.collections.foreignCases.size(),
    0,
    'a source that is not followed any more is forgotten',
  )
})

t.test('a source that fails keeps what it had, and does not hold up the others', async (t) => {
  let isBroken = false
  const item = {
    id: 'a',
    url: 'https://example.org/a',
    title: 'A',
    date_modified: '2026-11-01T00:00:00Z',
    content_html: '',
  }
  const good = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [item] })
  const site = await stranger(t, (request, response) => {
    if (request.url === '/late.json' && isBroken) response.statusCode = 500
    response.end(good)
  })
  const sources = `${site}/late.json ${site}/good.json`
  const made = await makeApp(t, { env: { FEDERATION_SOURCES: sources, FEDERATION_PRIVATE: 'true' } })
  await harvestAll(made.deps)
  isBroken = true
  const [late, well] = (await harvestAll(made.deps)) as [Outcome, Outcome]
  t.match(late, { error: { message: 'answered 500' } })
  t.match(well, { seen: 1 })
  t.equal(await made.deps.collections.foreignCases.size(), 2)
})

t.test('what a stranger answers does no harm', async (t) => {
  const site = await stranger(t, (request, response) => {
    const { url = '' } = request
    if (url === '/slow') return
    if (url === '/long') return void response.end('x'.repeat(2000))
    if (url === '/round') response.writeHead(302, { location: '/round' })
    if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' })
    if (url === '/home') response.writeHead(302, { location: '/ok' })
    response.end('ok')
  })
  const inHouse = makeFetchText({ allowPrivate: true, most: 1000, timeout: 500 })
  t.equal(await inHouse(`${site}/ok`), 'ok')
  t.equal(await inHouse(`${site}/home`), 'ok')
  await t.rejects(inHouse(`${site}/slow`), /aborted|timeout/i)
  await t.rejects(inHouse(`${site}/long`), /longer than 1000/)
  await t.rejects(inHouse(`${site}/round`), /too many redirects/)
  await t.rejects(inHouse(`${site}/file`), /only https/)
  await t.rejects(inHouse('http://user:pass@127.0.0.1/'), /password/)
  const open = makeFetchText({ allowPrivate: false })
  for (const address of [`${site}/ok`, 'http://example.org/', 'ftp://example.org/', 'file:///etc/passwd'])
    await t.rejects(open(address), /only https/)
  for (const host of [
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    '[::ffff:10.0.0.1]',
    'localhost',
    '169.254.169.254',
  ])
    await t.rejects(open(`https://${host}/`), /private address/, host)
})

t.test('addresses of the house are known', async (t) => {
  for (const one of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    'fe80::1',
    'fc00::1',
    '::',
    '::1',
    '64:ff9b::1',
    '2002:a00:1::',
    '2001:db8::1',
    'x',
    '224.0.0.1',
    '255.255.255.255',
  ])
    t.ok(isPrivateAddress(one), one)
  for (const one of ['8.8.8.8', '172.32.0.1', '193.10.0.1', '2a00:1450::1', '2606:4700::1'])
    t.notOk(isPrivateAddress(one), one)
})

t.test('a feed is read as a stranger’s', async (t) => {
  const source = 'https://example.org/feed.json'
  const read = (feed: object) =>
    readJsonFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }), source)
  const item = {
    id: 'a',
    url: 'https://example.org/a',
    title: ' Rad\u0000 ett\n\u202e två ',
    date_published: '2026-11-01T01:00:00+01:00',
    language: 'sv',
    content_html:
      '<p onclick="x()">Å<script>x()</script><img src=x onerror=x()><a href="javascript:x()">b</a><a href="//evil.example">c</a><style>*{}</style><iframe src="x"></iframe></p>',
  }
  const [one] = read({ items: [item] })?.items ?? []
  t.match(one, { title: 'Rad ett två', modified: '2026-11-01T00:00:00.000Z', language: 'sv', source })
  t.notMatch(one?.content, /script|img|onclick|javascript|evil|style|iframe/)
  for (const wrong of [
    { url: 'javascript:alert(1)' },
    { url: 'mailto:a@b.se' },
    { url: 7 },
    { title: '' },
    { title: ['x'] },
    { id: null },
    { date_published: 'yesterday' },
  ])
    t.same(read({ items: [{ ...item, ...wrong }] })?.items, [], JSON.stringify(wrong))
  t.same(read({ items: [null, 1, 'x', [], { __proto__: null }] })?.items, [])
  t.same(read({ items: 'x', _fyrsteg: { withdrawn: [1, { id: 'a' }] } }), { items: [], withdrawn: ['a'] })
  t.equal(read({ next_url: 'https://evil.example/feed.json' })?.next, undefined, 'never elsewhere')
  t.equal(read({ next_url: 'file:///etc/passwd' })?.next, undefined)
  t.equal(read({ next_url: '/feed.json?after=x' })?.next, 'https://example.org/feed.json?after=x')
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '<rss/>',
    '{"version":7}',
    '{"version":"https://jsonfeed.org/version/9"}',
  ])
    t.equal(readJsonFeed(text, source), undefined, text)
  const [deep] =
    read({ items: [{ ...item, content_html: '<div>'.repeat(15_000), title: 'å'.repeat(999) }] })?.items ?? []
  t.ok(deep && deep.title.length === 300 && deep.content.length < 200_000)
})
