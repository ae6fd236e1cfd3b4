import t from 'tap'
import { dated } from '../../../src/demo/dated.js'
import type { Actor } from '../../../src/domain/actor.js'
import { packageXml } from '../../../src/domain/export/selection/epub-parts.js'
import { waitingFor } from '../../../src/domain/ideas/waiting.js'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { nextCase } from '../../../src/domain/publication/next-case.js'
import { writeReport } from '../../../src/domain/report/report-csv.js'
import { reportTags } from '../../../src/domain/report/report-keys.js'
import { addIdeaYear, emptySum, ideaYear, yearReport } from '../../../src/domain/report/year-report.js'
import { reportUptake } from '../../../src/domain/uses/report-uptake.js'
import { historyList } from '../../../src/http/pages/components/history.js'
import { briefIdea } from '../../fixtures/brief.js'
import { effectOf } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { newId, offerTo, readyIdea } from '../process/ready-idea.js'

/** It is the first of January in Sweden, and whatever is called a day or a year there is of the new year. */
const AT = '2026-12-31T23:30:00.000Z'
const NOW = new Date(AT)
const by = { kind: 'person', id: 'u-me', name: 'Karin Öberg' } as const
const words = { t: context.texts.in('en'), language: 'en', stepName: String, partyName: String }

t.test('a case that is published then is of the new year', async (t) => {
  const idea = briefIdea()
  t.equal(nextCase(null, effectOf(idea, makeEdition(context, idea, NOW))).doc.year, 2027)
})

t.test('reports count and date it in the new year', async (t) => {
  const ready = readyIdea(context.process, 'dissemination', { reference: '2026-0042' })
  t.strictSame(reportTags({ ...ready, created: { by, at: AT } }).year, ['2027'])
  const publications = ready.publications.map((one) => ({ ...one, at: AT }))
  const sum = emptySum()
  addIdeaYear(sum, ideaYear({ ...ready, publications }, '2027'))
  const none = { total: 0, step: {}, municipality: {}, challenge: {}, origin: {}, party: {} }
  const csv = writeReport(yearReport('2027', sum, { all: none, begun: none, evaluated: {} }, NOW), words)
  t.match(csv, /2026-0042,.*,2027-01-01\r\n/)
  t.notMatch(csv, '2026-12-31')
})

t.test('an offer that ends then ends on the first of January', async (t) => {
  const idea = { ...readyIdea(context.process, 'offered'), offer: offerTo('u-me', AT) }
  const actor: Actor = { ...by, language: 'sv', grants: [{ role: 'advisor' }] }
  t.match(waitingFor(context, idea, actor, new Date('2026-12-20T10:00:00.000Z')), {
    reason: 'offer',
    due: '2027-01-01',
  })
})

t.test('a book says the day that its pages say', async (t) => {
  const chapter = {
    id: 'c1',
    file: 'case-1.xhtml',
    title: { text: 'A', language: 'en' },
    address: 'https://fyrsteg.example/en/cases/2026-0013',
    at: AT,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    language: 'en',
    images: [],
  }
  const opf = packageXml([chapter], {
    title: 'Cases',
    contents: 'Contents',
    accessible: 'Text',
    language: 'en',
    publisher: 'P',
    address: 'https://fyrsteg.example/',
  })
  t.match(opf, '<dc:date>2027-01-01</dc:date>')
  t.match(opf, '<meta property="dcterms:modified">2026-12-31T23:30:00Z</meta>')
})

t.test('what was taken up in the new year is not in the future', async (t) => {
  const idea = readyIdea(context.process, 'dissemination')
  const told = { who: 'Voorbeeldstad', country: 'NL', signals: [], year: 2027 }
  t.match(reportUptake(context, idea, told, NOW, newId).uptakes, [{ year: 2027 }])
  t.throws(() => reportUptake(context, idea, { ...told, year: 2028 }, NOW, newId))
})

t.test('what is done before and after midnight is not done on one day', async (t) => {
  const entry = (at: string) => ({ id: at, what: 'edit', by, at }) as never
  const rows = (...times: string[]) =>
    historyList(context, times.map(entry), 'sv').text.split('<li>').length - 1
  t.equal(rows(AT, '2026-12-31T22:30:00.000Z'), 2)
  t.equal(rows('2027-01-01T10:00:00.000Z', AT), 1)
})

t.test('samples are dated by the days of their readers', async (t) => {
  t.strictSame(dated({ due: ['+0d', '+1d', '-1d'] }, NOW), {
    due: ['2027-01-01', '2027-01-02', '2026-12-31'],
  })
})
