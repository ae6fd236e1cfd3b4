import t from 'tap'
import { yearOf } from '../../../src/domain/dates/for-machines.js'
import { writeReport } from '../../../src/domain/report/report-csv.js'
import { evaluationKeys, reportYears } from '../../../src/domain/report/report-keys.js'
import {
  addIdeaYear,
  type Counted,
  emptySum,
  type IdeaYear,
  ideaYear,
  MOST_ROWS,
  median,
  yearReport,
} from '../../../src/domain/report/year-report.js'
import type { Idea, ReaderRequest } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, readyIdea } from '../process/ready-idea.js'

const by = { kind: 'person', id: 'u-karin', name: 'Karin Öberg' } as const
const at = (day: string): string => `2026-${day}T10:00:00.000Z`

const request = (
  id: string,
  state: ReaderRequest['state'],
  day: string,
  answered?: string,
): ReaderRequest => ({
  id,
  at: at(day),
  state,
  language: 'en',
  country: 'PT',
  edition: 1,
  answers: answered === undefined ? [] : [{ at: at(answered), by }],
})

const delivery = {
  id: 'd1',
  at: at('05-02'),
  by,
  date: '2026-05-02',
  organisation: 'REVES',
  country: 'BE',
  edition: 1,
  language: 'en',
  format: 'pdf',
  way: 'recorded',
} as const

const idea: Idea = readyIdea(context.process, 'dissemination', {
  reference: '2026-0042',
  requests: [
    request('r1', 'answered', '03-01', '03-03'),
    request('r2', 'closed', '03-01', '03-07'),
    request('r3', 'open', '04-01'),
    request('r4', 'held', '04-01'),
  ],
  deliveries: [delivery, { ...delivery, id: 'd2', struck: { by, at: at('05-03') } }],
  uptakes: [
    {
      id: 'u1',
      state: 'shown',
      source: 'staff',
      at: at('06-01'),
      by,
      who: '=1+1',
      country: 'PT',
      year: 2025,
    },
    { id: 'u2', state: 'told', source: 'reader', at: at('06-01'), by, who: 'Ingen', country: 'NL' },
  ],
})

const counts = {
  total: 2,
  step: { dissemination: 2 },
  municipality: { '1860': 1 },
  challenge: {},
  origin: {},
  party: {},
}
const counted: Counted = {
  all: counts,
  begun: { ...counts, total: 1 },
  evaluated: { '2': 3, '2-evaluated': 1 },
}

function sumOf(...ideas: IdeaYear[]) {
  const sum = emptySum()
  for (const one of ideas) addIdeaYear(sum, one)
  return sum
}

t.test('a long list is cut, and the report says how many there were', (t) => {
  const sum = emptySum()
  const one = ideaYear(idea, '2026')
  for (let n = 0; n < MOST_ROWS + 5; n += 1) addIdeaYear(sum, one)
  const report = yearReport('2026', sum, counted, NOW)
  t.equal(report.published.length, MOST_ROWS)
  t.equal(report.totals.published, MOST_ROWS + 5)
  t.end()
})

t.test('a year is what its ideas give and what was counted', (t) => {
  const other = { ...idea, id: 'i2', reference: '2026-0043', requests: [], uptakes: [] }
  const report = yearReport('2026', sumOf(ideaYear(idea, '2026'), ideaYear(other, '2026')), counted, NOW)
  t.match(report, { year: 2026, english: 2, editions: 2, withdrawn: [], delivered: 2 })
  t.strictSame(report.requests, { asked: 3, answered: 2, open: 1, countries: { PT: 3 }, medianDays: 4 })
  t.match(report.deliveries, [{ organisation: 'REVES', cases: ['2026-0042', '2026-0043'] }])
  t.equal(report.deliveries.length, 1, 'one receiver of several cases is one row; what was struck is none')
  t.match(report.uptakes, [{ who: '=1+1', reference: '2026-0042' }])
  t.equal(report.uptakes.length, 1, 'what nobody has looked at is not counted')
  t.strictSame(report.evaluation[1], { level: '2', ideas: 3, evaluated: 1, independent: 0 })
  t.end()
})

t.test('another year has nothing of it', (t) => {
  const report = yearReport('2025', sumOf(ideaYear(idea, '2025')), counted, NOW)
  t.match(report, { published: [], english: 0, editions: 0, deliveries: [], uptakes: [] })
  t.equal(report.requests.medianDays, null)
  t.end()
})

t.test('a withdrawal is told once, in its own year', (t) => {
  const withdrawn = { by, at: '2027-02-01T10:00:00.000Z' }
  const publications = [1, 2].map((edition) => ({ ...idea.publications[0], edition, withdrawn }))
  const gone = { ...idea, publications } as Idea
  t.equal(ideaYear(gone, '2027').withdrawn.length, 1)
  t.strictSame(reportYears(gone), ['2026', '2027'])
  t.end()
})

t.test('the year is the one on the wall in Örebro', (t) => {
  t.equal(yearOf('2026-12-31T23:30:00.000Z'), '2027')
  t.equal(yearOf('2026-12-31'), '2026')
  t.end()
})

t.test('the median is between the two in the middle', (t) => {
  t.strictSame([median([]), median([3]), median([1, 9, 2]), median([1, 2, 4, 9])], [null, 3, 2, 3])
  t.end()
})

t.test('evidence is counted with how it was evaluated', (t) => {
  t.strictSame(evaluationKeys({ answers: {} }), [])
  t.strictSame(evaluationKeys({ answers: { evaluation: { evidenceLevel: '3' } } }), ['3'])
  t.strictSame(
    evaluationKeys({ answers: { evaluation: { evidenceLevel: '3', done: 'yes', independent: 'yes' } } }),
    ['3', '3-evaluated', '3-independent'],
  )
  t.end()
})

for (const language of ['sv', 'en'])
  t.test(`as CSV in ${language} it has every word, and nothing that runs`, (t) => {
    const report = yearReport('2026', sumOf(ideaYear(idea, '2026')), counted, NOW)
    const csv = writeReport(report, {
      t: context.texts.in(language),
      language,
      stepName: (id) => id,
      partyName: (id) => id,
    })
    t.equal(csv.codePointAt(0), 0xfeff)
    t.notMatch(csv, /undefined|(?:report|spread|vocabulary):[a-z]/)
    t.notMatch(csv, /(^|[,"])=/m)
    t.match(csv, /REVES/)
    t.end()
  })
