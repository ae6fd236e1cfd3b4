import t, { type Test } from 'tap'
import { freePort } from '../../../../src/installation/free-port.js'
import { fileOf } from '../../../../src/installation/paths.js'
import { makeApp, NOW, type TestApp } from '../../../helper.js'
import { finds, type Validators, validators } from '../../../validators.js'
import { move, publish, team } from '../ideas/stories.js'
import { fillCases, withdrawOne } from './fill-cases.js'

const LATER = '2026-11-24T10:00:00.000Z'

const oai = async ({ ask }: TestApp, query: string): Promise<string> => {
  const { body, statusCode, headers } = await ask({ url: `/oai?${query}` })
  if (statusCode !== 200 || headers['content-type'] !== 'text/xml; charset=utf-8') throw new Error(body)
  return body
}
const errorIn = (body: string): string | undefined => /<error code="(\w+)"/.exec(body)?.[1]
const tokenIn = (body: string): string | undefined => /<resumptionToken[^>]*>([^<\s]+)</.exec(body)?.[1]
const idsIn = (body: string): string[] =>
  [...body.matchAll(/<header[^>]*><identifier>([^<]*)/g)].map(([, id = '']) => id)

/** Follows the tokens to the end. */
async function harvest(made: TestApp, query: string, between?: () => Promise<void>): Promise<string[]> {
  let body = await oai(made, query)
  const bodies = [body]
  for (let token = tokenIn(body); token !== undefined && bodies.length < 50; token = tokenIn(body)) {
    await between?.()
    body = await oai(made, `verb=${/verb=(\w+)/.exec(query)?.[1]}&resumptionToken=${token}`)
    bodies.push(body)
  }
  return bodies
}

/** Every answer and every error, ready for a checker. */
const ASKED: Readonly<Record<string, string>> = {
  identify: 'verb=Identify',
  formats: 'verb=ListMetadataFormats',
  'formats-one': 'verb=ListMetadataFormats&identifier=oai:n127.n0.n0.n1:2026-0001',
  sets: 'verb=ListSets',
  record: 'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:n127.n0.n0.n1:2026-0001',
  full: 'verb=GetRecord&metadataPrefix=fyrsteg_case&identifier=oai:n127.n0.n0.n1:2026-0001',
  deleted: 'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:n127.n0.n0.n1:2026-0003',
  identifiers: 'verb=ListIdentifiers&metadataPrefix=oai_dc',
  records: 'verb=ListRecords&metadataPrefix=oai_dc',
  'full-records': 'verb=ListRecords&metadataPrefix=fyrsteg_case',
  badVerb: 'verb=Lists',
  badArgument: 'verb=Identify&set=a"b<',
  badResumptionToken: 'verb=ListRecords&resumptionToken=a"b<',
  cannotDisseminateFormat: 'verb=ListRecords&metadataPrefix=marc21',
  idDoesNotExist: 'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:n127.n0.n0.n1:2026-0999',
  noRecordsMatch: 'verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01',
}

t.test('every answer is as the protocol has it', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 120)
  await withdrawOne(made, 'c3', LATER)
  const kit = validators(t, 'OAI-PMH')
  const files: string[] = []
  for (const [name, query] of Object.entries(ASKED)) {
    const body = await oai(made, query)
    if (/^[a-z]+[A-Z]/.test(name)) t.equal(errorIn(body), name)
    else t.equal(errorIn(body), undefined, name)
    if (kit) files.push(kit.file(`${name}.xml`, body))
  }
  if (kit) await allValid(t, kit, files)
})

/** One door for the kit's schemas and our own. */
async function allValid(t: Test, kit: Validators, files: readonly string[]): Promise<void> {
  const own = fileOf('schemas/harvest/fyrsteg-case-1.xsd').pathname
  const door = kit.file(
    'door.xsd',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="${kit.schema('oai-pmh/OAI-PMH.xsd')}"/>
<xs:import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="${kit.schema('oai-pmh/oai_dc.xsd')}"/>
<xs:import namespace="http://www.openarchives.org/OAI/2.0/oai-identifier" schemaLocation="${kit.schema('oai-pmh/oai-identifier.xsd')}"/>
<xs:import namespace="urn:x-fyrsteg:case:1" schemaLocation="${own}"/>
</xs:schema>`,
  )
  const check = [door, kit.schema('oai-pmh/oai-pmh.sch')]
  await finds(t, kit.helper('xml-valid.mjs', [...check, '--', ...files]), true, 'valid')
}

t.test('what is asked wrongly is said to be wrong', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 2)
  const wrong: readonly (readonly [string, string])[] = [
    ['', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=identify', 'badVerb'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-23T09:30:00.000Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-23T25:30:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-23&until=2026-11-23T09:30:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-23&until=2026-11-22', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
    ['verb=GetRecord&resumptionToken=x', 'badArgument'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=not%20an%20address', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.se:2026-0001', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=x&identifier=oai:n127.n0.n0.n1:2026-0001', 'cannotDisseminateFormat'],
    ['verb=ListMetadataFormats&identifier=oai:n127.n0.n0.n1:2026-0009', 'idDoesNotExist'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=nothing', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=language:fi', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=a%20b', 'badArgument'],
  ]
  for (const [query, code] of wrong) t.equal(errorIn(await oai(made, query)), code, query)
  const bad = (token: object) => Buffer.from(JSON.stringify(token)).toString('base64url')
  const good = { prefix: 'oai_dc', cursor: 100, after: 'W1d', verb: 'ListRecords', expires: LATER }
  for (const token of [
    {},
    [],
    null,
    { ...good, cursor: 'x' },
    { ...good, verb: 'x' },
    { ...good, constructor: 1 },
    good,
  ])
    t.equal(
      errorIn(await oai(made, `verb=ListRecords&resumptionToken=${bad(token as object)}`)),
      'badResumptionToken',
    )
})

t.test('a list is harvested whole, also while cases are published and withdrawn', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 250)
  const bodies = await harvest(made, 'verb=ListRecords&metadataPrefix=oai_dc')
  t.equal(bodies.length, 3)
  t.equal(new Set(bodies.flatMap(idsIn)).size, 250)
  t.match(bodies[0], /expirationDate="2026-11-24T09:30:00Z" completeListSize="250" cursor="0"/)
  t.match(bodies[2], /<resumptionToken completeListSize="250" cursor="200"\/>/)

  let n = 0
  const meanwhile = async () => {
    n += 1
    await withdrawOne(made, `c${n}`, LATER)
  }
  const seen = (await harvest(made, 'verb=ListRecords&metadataPrefix=oai_dc', meanwhile)).join('')
  t.equal(new Set(idsIn(seen)).size, 250, 'nobody is left out')
  t.match(seen, /status="deleted"><identifier>oai:n127.n0.n0.n1:2026-0001</, 'and the withdrawal is told')

  const token = tokenIn(bodies[0] as string)
  made.setTime(new Date(NOW.getTime() + 25 * 3_600_000))
  const late = await oai(made, `verb=ListRecords&resumptionToken=${token}`)
  t.equal(errorIn(late), 'badResumptionToken', 'a token of yesterday has expired')
  t.equal(
    (await harvest(made, 'verb=ListIdentifiers&metadataPrefix=oai_dc')).length,
    3,
    'a hundred headers a page',
  )
})

t.test('only what changed in a time, or is in a set', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 10)
  await withdrawOne(made, 'c1', '2026-11-24T10:00:00.700Z')
  const count = async (more: string): Promise<number> =>
    idsIn(await oai(made, `verb=ListIdentifiers&metadataPrefix=oai_dc&${more}`)).length
  t.equal(await count('from=2026-11-24'), 1)
  t.equal(await count('until=2026-11-23'), 9)
  t.equal(await count('from=2026-11-24T10:00:00Z&until=2026-11-24T10:00:00Z'), 1, 'a second is whole')
  t.equal(await count('from=2026-11-23T09:29:00Z&until=2026-11-23T09:30:00Z'), 2)
  t.equal(await count('from=2026-11-24T10:00:01Z'), 0)
  t.equal(await count('set=challenge:SC2'), 10)
  t.equal(await count('set=challenge:SC7'), 0)
  t.equal(await count('set=language:en&until=2026-11-23'), 9)
})

t.test('a withdrawn case stays as a record without content', async (t) => {
  const made = await makeApp(t)
  const { id, owner, reference } = await publish(made, await team(made))
  const url = `verb=GetRecord&metadataPrefix=fyrsteg_case&identifier=oai:n127.n0.n0.n1:${reference}`
  t.match(await oai(made, url), /<version xml:lang="en" state="signed-off" source="sv"/)
  made.setTime(new Date(LATER))
  await move(made, id, owner, { move: 'withdraw-case', note: 'Hemligt.' })
  await made.deps.effects.flush(id)
  const gone = await oai(made, url)
  t.match(gone, /<header status="deleted">/)
  t.match(gone, '<datestamp>2026-11-24T10:00:00Z</datestamp>')
  t.notMatch(gone, /<metadata>|Hemligt|In English/)
})

t.test('a form asks the same as an address; other bodies are refused', async (t) => {
  const made = await makeApp(t)
  const post = (payload: string, type: string) =>
    made.ask({ method: 'POST', url: '/oai', body: payload, headers: { 'content-type': type } })
  const form = 'application/x-www-form-urlencoded'
  t.match((await post('verb=Identify', form)).body, '<baseURL>')
  t.equal(errorIn((await post('verb=Identify&verb=ListSets', form)).body), 'badVerb')
  t.equal(errorIn((await post('', form)).body), 'badVerb')
  t.equal((await post('{"verb":"Identify"}', 'application/json')).statusCode, 415)
  t.match((await made.ask({ url: '/oai/fyrsteg-case-1.xsd' })).body, 'targetNamespace="urn:x-fyrsteg:case:1"')
})

t.test('foreign programs harvest everything', async (t) => {
  const port = await freePort(0, '127.0.0.1')
  const made = await makeApp(t, { env: { BASE_URL: `http://127.0.0.1:${port}` } })
  await fillCases(made, 230)
  await withdrawOne(made, 'c7', LATER)
  const address = `${await made.app.listen({ port, host: '127.0.0.1' })}/oai`
  const kit = validators(t, 'A harvest by OAI-PMH', ['catmandu', 'oai_pmh'])
  if (!kit) return
  for (const prefix of ['oai_dc', 'fyrsteg_case']) {
    const words = [
      'OAI',
      '--url',
      address,
      '--metadataPrefix',
      prefix,
      ...(prefix === 'oai_dc' ? [] : ['--handler', 'raw']),
    ]
    const { said, ok } = await kit.tool('catmandu', [
      'convert',
      ...words,
      'to',
      'CSV',
      '--fields',
      '_id,_status',
    ])
    t.ok(ok, said.slice(0, 300))
    const rows = said.split('\n').filter((line) => line.startsWith('oai:'))
    t.equal(new Set(rows).size, 230, `catmandu, ${prefix}`)
    t.same(
      rows.filter((row) => row.includes('deleted')),
      ['oai:n127.n0.n0.n1:2026-0007,deleted'],
    )
  }
  const { said } = await kit.tool('oai_pmh', ['-X', 'ListIdentifiers', '--metadataPrefix', 'oai_dc', address])
  t.equal(new Set(said.match(/oai:n127[^<\s]*/g)).size, 230, 'oai_pmh')
})
