import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { readOai } from '../../src/domain/harvest/read-oai.js'
import { readOaiRecord } from '../../src/domain/harvest/read-oai-record.js'
import { freePort } from '../../src/installation/free-port.js'
import { harvestAll } from '../../src/jobs/federation.js'
import { makeApp, type TestApp } from '../helper.js'
import { fillCases, withdrawOne } from '../http/api/harvest/fill-cases.js'
import { move, publish, team } from '../http/api/ideas/stories.js'

/** Two installations in one house; the second follows the first by OAI-PMH. */
async function twoInstallations(
  t: Test,
  more = '',
): Promise<{ origin: TestApp; reader: TestApp; source: string }> {
  const port = await freePort(0, '127.0.0.1')
  const origin = await makeApp(t, { env: { BASE_URL: `http://127.0.0.1:${port}` } })
  await origin.app.listen({ port, host: '127.0.0.1' })
  const source = `oai+http://127.0.0.1:${port}/oai${more}`
  const reader = await makeApp(t, { env: { FEDERATION_SOURCES: source, FEDERATION_PRIVATE: 'true' } })
  return { origin, reader, source }
}

const shown = async ({ ask }: TestApp, language = 'en'): Promise<string> =>
  (await ask({ url: `/${language}/cases/elsewhere`, headers: { accept: 'text/html' } })).body

/** How many requests were answered since it was last asked. */
const counting = ({ app }: TestApp): (() => number) => {
  let count = 0
  app.server.on('request', () => {
    count += 1
  })
  return () => {
    const was = count
    count = 0
    return was
  }
}

const later = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 9, 30 + minutes))

t.test('an installation follows another by OAI-PMH: new, corrected and withdrawn', async (t) => {
  const { origin, reader, source } = await twoInstallations(t)
  t.match(
    await harvestAll(reader.deps),
    [{ source, stored: 0, removed: 0, seen: 0 }],
    'nothing is an answer too',
  )
  const people = await team(origin)
  const { id, owner, reference } = await publish(origin, people)
  t.match(await harvestAll(reader.deps), [{ source, stored: 1, removed: 0, seen: 1 }])
  const page = await shown(reader, 'sv')
  t.match(page, new RegExp(`<h2 lang="en"><a href="http://[^"]*/en/cases/${reference}"`))
  t.match(page, 'In English: ')
  const [found] = (await reader.deps.collections.foreignCases.find({ limit: 1 })).items
  t.match(found?.doc, { language: 'en', licence: /creativecommons/, publisher: /Partnership/ })
  t.match(found?.doc.content, /<h2>/, 'the richer format brings the text along')
  t.match(await harvestAll(reader.deps), [{ stored: 0, removed: 0 }], 'nothing new is not written')
  await move(origin, id, owner, { move: 'withdraw-case', note: 'Nedlagt.' })
  await origin.deps.effects.flush(id)
  t.match(await harvestAll(reader.deps), [{ stored: 0, removed: 1, seen: 0 }])
  t.match(await shown(reader), 'No cases from elsewhere')
})

t.test(
  'tokens are followed; only what has changed is asked for; a source that is left is forgotten',
  async (t) => {
    const { origin, reader } = await twoInstallations(t)
    const asked = counting(origin)
    await fillCases(origin, 130)
    t.match(await harvestAll(reader.deps), [{ stored: 130, seen: 130 }])
    t.equal(asked(), 5, 'who, how, and three pages')
    const now = later(60)
    for (const { deps, setTime } of [origin, reader]) {
      setTime(now)
      t.ok(deps)
    }
    t.match(await harvestAll(reader.deps), [{ stored: 0, removed: 0 }])
    t.equal(asked(), 3, 'one page')
    await withdrawOne(origin, 'c3', now.toISOString())
    t.match(await harvestAll(reader.deps), [{ stored: 0, removed: 1, seen: 0 }])
    t.equal(await reader.deps.collections.foreignCases.size(), 129)

    const erased = await origin.deps.collections.cases.get('c4')
    await origin.deps.collections.cases.remove('c4', erased?.version ?? 0)
    t.match(await harvestAll(reader.deps), [{ removed: 0 }], 'nobody told of it')
    for (const { setTime } of [origin, reader]) setTime(later(8 * 24 * 60))
    t.match(await harvestAll(reader.deps), [{ removed: 1, seen: 128 }], 'within a week it is found out')

    const config = { ...reader.deps.config, federationSources: '' }
    await harvestAll({ ...reader.deps, config })
    const { foreignCases, harvestStates } = reader.deps.collections
    t.equal((await foreignCases.size()) + (await harvestStates.size()), 0)
  },
)

t.test('a set and a language can be chosen', async (t) => {
  const { origin, reader } = await twoInstallations(t, '?set=challenge:SC1#sv')
  await fillCases(origin, 2)
  t.match(await harvestAll(reader.deps), [{ stored: 2, seen: 2 }])
  const [found] = (await reader.deps.collections.foreignCases.find({ limit: 1 })).items
  t.equal(found?.doc.language, 'sv')
  t.match(found?.doc.url, /\/sv\/cases\//)
  const none = await twoInstallations(t, '?set=challenge:SC7')
  await fillCases(none.origin, 2)
  t.match(await harvestAll(none.reader.deps), [{ stored: 0, seen: 0 }])
})

const answer = (content: string): string =>
  `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-23T09:30:00Z</responseDate>${content}</OAI-PMH>`
const dc = (content: string): string =>
  `<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</oai_dc:dc></metadata>`
const record = (id: string, metadata: string, status = ''): string =>
  `<record><header${status}><identifier>${id}</identifier><datestamp>2026-11-01</datestamp></header>${metadata}</record>`
const GOOD = dc(
  '<dc:title>A</dc:title><dc:identifier>https://example.org/a</dc:identifier><dc:language>swe</dc:language>',
)

/** A repository that is not ours: simple Dublin Core, days only, and no memory of what it has deleted. */
async function stranger(t: Test, list: (query: URLSearchParams) => string | undefined) {
  const asked: string[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams
    asked.push(query.toString())
    const text =
      query.get('verb') === 'Identify'
        ? '<Identify><deletedRecord>no</deletedRecord><granularity>YYYY-MM-DD</granularity></Identify>'
        : query.get('verb') === 'ListMetadataFormats'
          ? '<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix><metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat></ListMetadataFormats>'
          : list(query)
    if (text === undefined) response.statusCode = 503
    response.end(text === undefined ? '' : text.startsWith('!') ? text.slice(1) : answer(text))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const source = `oai+http://127.0.0.1:${(server.address() as AddressInfo).port}/oai`
  const made = await makeApp(t, { env: { FEDERATION_SOURCES: source, FEDERATION_PRIVATE: 'true' } })
  return { made, asked }
}

t.test('a stranger who forgets what was deleted is gone through whole every time', async (t) => {
  let ids = ['a', 'b']
  const { made, asked } = await stranger(
    t,
    () => `<ListRecords>${ids.map((id) => record(id, GOOD))}</ListRecords>`,
  )
  t.match(await harvestAll(made.deps), [{ stored: 2, seen: 2 }])
  const [found] = (await made.deps.collections.foreignCases.find({ limit: 1 })).items
  t.match(found?.doc, { language: 'sv', title: 'A', modified: '2026-11-01T00:00:00.000Z', content: '' })
  ids = ['b']
  t.match(await harvestAll(made.deps), [{ stored: 0, removed: 1, seen: 1 }])
  t.notOk(asked.some((query) => query.includes('from=')))
})

t.test('what goes wrong on the way is told, and loses nothing', async (t) => {
  let list = (_query: URLSearchParams): string | undefined =>
    `<ListRecords>${record('a', GOOD)}</ListRecords>`
  const { made } = await stranger(t, (query) => list(query))
  t.match(await harvestAll(made.deps), [{ stored: 1 }])
  const goOn = '<resumptionToken>t1</resumptionToken>'
  for (const [reason, wrong] of [
    [/answered 503/, () => undefined],
    [/not an answer/, () => '!<html>'],
    [/not an answer/, () => '!<!DOCTYPE x [<!ENTITY a "b">]><OAI-PMH>&a;</OAI-PMH>'],
    [/badArgument: no/, () => '<error code="badArgument">no</error>'],
    [/more than 500 pages/, () => `<ListRecords>${record('a', GOOD)}${goOn}</ListRecords>`],
    [
      /badResumptionToken/,
      (query: URLSearchParams) =>
        query.get('resumptionToken') === null
          ? `<ListRecords>${goOn}</ListRecords>`
          : '<error code="badResumptionToken">late</error>',
    ],
  ] as const) {
    list = wrong
    t.match(await harvestAll(made.deps), [{ error: { message: reason } }])
    t.equal(await made.deps.collections.foreignCases.size(), 1, 'what was there stays')
  }
})

t.test('records are read as a stranger’s', (t) => {
  const DC = 'http://www.openarchives.org/OAI/2.0/oai_dc/'
  const read = (metadata: string, wanted = 'en') => {
    const [one] = readOai(answer(`<ListRecords>${record('a', metadata)}</ListRecords>`))?.records ?? []
    return one && readOaiRecord(one, DC, 'oai+https://example.org/oai', wanted)
  }
  const url =
    '<dc:identifier>doi:1</dc:identifier><dc:identifier>https://example.org/en/a</dc:identifier><dc:identifier>https://example.org/sv/a</dc:identifier>'
  const both = `<dc:title xml:lang="sv">Å</dc:title><dc:title xml:lang="en">Rad\n ett \u202e</dc:title>${url}`
  t.match(read(dc(both)), { title: 'Rad ett', language: 'en', url: 'https://example.org/en/a' })
  t.match(read(dc(both), 'sv'), { title: 'Å', language: 'sv', url: 'https://example.org/sv/a' })
  for (const wrong of [
    '',
    '<metadata/>',
    dc(''),
    dc('<dc:title>A</dc:title>'),
    dc('<dc:title>A</dc:title><dc:identifier>javascript:alert(1)</dc:identifier>'),
    dc('<dc:title> </dc:title><dc:identifier>https://example.org/</dc:identifier>'),
  ])
    t.equal(read(wrong), undefined, wrong)
  for (const text of ['', 'x', '<a/>', '<OAI-PMH>', '{"version":1}']) t.equal(readOai(text), undefined, text)
  t.end()
})
