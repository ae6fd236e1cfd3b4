import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { makeDocumentCheck } from '../../../../src/archive/document-checks.js'
import { importArchive } from '../../../../src/archive/import-archive.js'
import { writeArchive } from '../../../../src/archive/write-archive.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { openSink } from '../../../integrations/mail/mail-sink.js'
import { mustWrite, publish, type Team, team, write } from '../ideas/stories.js'

/** Cases that were handed to named receivers, and the year that they are counted in. */

const RECEIVER = { organisation: 'REVES', country: 'BE', function: 'Office', format: 'pdf' }

interface Stage extends TestApp, Team {
  readonly id: string
  readonly reference: string
}

async function stage(t: Test, env: Record<string, string> = {}): Promise<Stage> {
  const made = await makeApp(t, { env })
  const people = await team(made)
  return { ...made, ...people, ...(await publish(made, people)) }
}

const deliver = (made: Stage, body: object, as = made.advisor) =>
  write(made, made.id, { method: 'POST', url: '/deliveries', as, body })

t.test('a receiver is recorded, struck when it was a mistake, and both stay in the history', async (t) => {
  const made = await stage(t)
  t.equal((await deliver(made, RECEIVER, made.translator)).statusCode, 200)
  const list = () => made.ask({ url: `/api/ideas/${made.id}/deliveries`, as: made.reviewer })
  const [first] = (await list()).data.items
  t.match(first, { ...RECEIVER, edition: 1, language: 'en', way: 'recorded', by: { id: 'u-translator' } })
  const url = `/deliveries/${first.id}`
  await mustWrite(made, made.id, { method: 'DELETE', url, as: made.advisor })
  t.match((await list()).data.items, [{ struck: { by: { id: 'u-advisor' } } }])
  const { data } = await made.ask({ url: `/api/ideas/${made.id}/history`, as: made.advisor })
  t.match(data.items.slice(0, 2), [{ what: 'strike-delivery' }, { what: 'deliver', note: 'REVES' }])
  t.match((await deliver(made, { ...RECEIVER, date: '2030-01-01' })).data.errors, [{ pointer: '/date' }])
  t.match((await deliver(made, { ...RECEIVER, language: 'fi' })).data.errors, [{ pointer: '/language' }])
})

t.test('the link is sent to the receiver, in the language of the edition', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const env = {
    SMTP_URL: sink.url,
    BASE_URL: 'https://fyrsteg.example',
    CONTACT_EMAIL: 'funktion@exempel.se',
  }
  const made = await stage(t, env)
  await deliver(made, { ...RECEIVER, email: 'office@example.org', note: 'As agreed in Brussels.' })
  await made.deps.effects.flush(made.id)
  const letter = sink.letters.find(({ to }) => to.includes('office@example.org'))
  t.match(letter, { subject: /A case for you/, replyTo: 'funktion@exempel.se' })
  t.match(letter?.text, `https://fyrsteg.example/en/cases/${made.reference}/editions/1`)
  t.match(letter?.text, 'As agreed in Brussels.')
  const stored = JSON.stringify((await made.deps.collections.ideas.get(made.id))?.doc)
  t.notMatch(stored, 'office@example.org')
})

t.test('several cases to one receiver are recorded once, however often it is sent', async (t) => {
  const made = await stage(t)
  const body = { ...RECEIVER, references: [made.reference, '2019-0001'] }
  const send = () =>
    made.ask({ method: 'POST', url: '/api/deliveries', as: made.advisor, key: 'one-selection-once', body })
  t.strictSame((await send()).data, { recorded: [made.reference], refused: ['2019-0001'] })
  await send()
  const { data } = await made.ask({ url: `/api/ideas/${made.id}/deliveries`, as: made.advisor })
  t.equal(data.items.length, 1)
  const wrong = { ...body, country: 'QQ' }
  const refused = await made.ask({ method: 'POST', url: '/api/deliveries', as: made.advisor, body: wrong })
  t.match(refused.data, { status: 422, errors: [{ pointer: '/country' }] })
})

t.test('the report counts the year, as data and as CSV, and only for staff', async (t) => {
  const made = await stage(t)
  await deliver(made, RECEIVER)
  const question = { question: 'How?', email: 'ana@example.org', country: 'PT', notice: true }
  await made.ask({ method: 'POST', url: `/api/cases/${made.reference}/requests`, body: question })
  await mustWrite(made, made.id, {
    method: 'POST',
    url: '/uptakes',
    as: made.advisor,
    body: { who: 'Associação Exemplo', country: 'PT' },
  })
  const { data } = await made.ask({ url: '/api/report', as: made.translator })
  t.match(data, {
    year: 2026,
    english: 1,
    editions: 1,
    delivered: 1,
    deliveries: [{ organisation: 'REVES', cases: [made.reference] }],
    requests: { asked: 1, open: 1, medianDays: null },
    uptakes: [{ who: 'Associação Exemplo' }],
    ideas: { all: { total: 1 }, begun: { total: 1, step: { dissemination: 1 } } },
  })
  t.match((await made.ask({ url: '/api/report?year=2025', as: made.advisor })).data, { english: 0 })
  const csv = await made.ask({ url: '/api/report.csv?lang=sv', as: made.advisor })
  t.match(csv.headers['content-disposition'], /fyrsteg-2026-sv\.csv/)
  t.match(csv.body, /REVES/)
  t.notMatch(csv.body, /ana@/)
  const partner = await made.person('u-partner', { role: 'partner', party: 'p-x' })
  t.equal((await made.ask({ url: '/api/report', as: partner })).statusCode, 403)
})

t.test('the archive carries all of it', async (t) => {
  const made = await stage(t)
  await deliver(made, RECEIVER)
  await mustWrite(made, made.id, {
    method: 'POST',
    url: '/uptakes',
    as: made.advisor,
    body: { who: 'Associação Exemplo', country: 'PT' },
  })
  await made.deps.effects.flush(made.id)
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-archive-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'all.jsonl')
  await writeFile(file, writeArchive(made.deps.collections, new Date()))
  const other = await makeApp(t)
  const { store, collections } = other.deps
  await importArchive(file, { meta: store.meta, collections, check: makeDocumentCheck(), now: new Date() })
  const [before, after] = await Promise.all(
    [made, other].map(async ({ deps }) => (await deps.collections.ideas.get(made.id))?.doc),
  )
  t.strictSame(after, before)
  const { data } = await other.ask({ url: '/api/uptakes' })
  t.match(data, { countries: { PT: 1 }, items: [{ reference: made.reference }] })
})
