import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { makeTermbase, type TermEntry } from '../../../src/domain/terms/find-terms.js'
import { checkUnit } from '../../../src/domain/translation/checks/check-unit.js'
import type { Checked } from '../../../src/domain/translation/checks/finding.js'
import { readabilityOf } from '../../../src/domain/translation/readability.js'
import { fileOf } from '../../../src/installation/paths.js'
import { compactSample } from '../../fixtures/compact.js'

const { terms } = JSON.parse(readFileSync(fileOf('schemas/terms/editions/2026-1.json'), 'utf8')) as {
  terms: TermEntry[]
}
const base = makeTermbase(terms)

const findings = (source: string, target: string, more: Partial<Checked> = {}) =>
  checkUnit({
    source,
    target,
    sourceLanguage: 'sv',
    targetLanguage: 'en',
    maxLength: 20000,
    names: [],
    terms: [],
    explained: new Set(),
    ...more,
  })
const told = (source: string, target: string, more: Partial<Checked> = {}) =>
  findings(source, target, more).map(({ code, params }) =>
    `${code} ${Object.values(params).join(' ')}`.trim(),
  )
const withTerms = (source: string): Partial<Checked> => ({ terms: base.findIn(source) })

/** Source, target, what is told. */
type Row = [string, string, string[]]
const rows = (t: Test, all: readonly Row[], more: Partial<Checked> = {}) => {
  for (const [source, target, expected] of all)
    t.strictSame(told(source, target, more), expected, `${source} | ${target}`)
}

t.test('numbers, as each language writes them', async (t) => {
  rows(t, [
    ['1 200 deltagare och 3,5 timmar', '1,200 participants and 3.5 hours', []],
    ['12 000 personer år 2024', '12,000 people in 2024', []],
    ['fem kommuner', '5 municipalities', []],
    ['5 kommuner', 'five municipalities', []],
    ['klockan 15.30', 'at 3.30 pm', []],
    ['klockan 15.30', 'at 15:30', []],
    ['14 kommuner', 'All municipalities', ['number-missing 14']],
    ['14 kommuner', '15 municipalities', ['number-missing 14', 'number-added 15']],
    ['Många kommuner', '12 municipalities', ['number-added 12']],
    ['2 av 2', '2 of them', ['number-missing 2']],
    ['20-talet 2018–2020', 'the 20s, 2018–2020', []],
    ['På 1900-talet', 'In the 20th century', []],
    ['På 1900-talet', 'In the 1900s', []],
    ['Vi möts 29/3 2026.', 'We meet on 29 March 2026.', []],
    [
      'Vi möts 29/3 2026.',
      'We meet on 30 March 2026.',
      ['date-missing 29/3 2026', 'number-added 30 March 2026'],
    ],
  ])
})

t.test('dates and amounts', async (t) => {
  rows(t, [
    ['den 3 maj 2026', 'on 3 May 2026', []],
    ['den 3 maj 2026', 'on May 3, 2026', []],
    ['2026-05-03', '3 May 2026', []],
    ['den 3 maj 2026', 'on 5 March 2026', ['date-missing 3 maj 2026', 'number-added 5 March 2026']],
    ['200 kr', 'SEK 200', []],
    ['50 tkr', 'SEK 50,000', []],
    ['1,2 miljoner kronor', 'SEK 1.2 million', []],
    ['2 mkr', 'SEK 2 million (about EUR 180,000)', []],
    ['200 kr', 'EUR 200', ['amount-missing 200 kr']],
    ['200 kr', '200 people', ['amount-missing 200 kr', 'number-added 200']],
  ])
})

t.test('what must come through as it is', async (t) => {
  rows(
    t,
    [
      ['Se https://region.se/om.', 'See https://www.region.se/en.', []],
      ['Se https://region.se/om.', 'See the site.', ['link-missing https://region.se/om']],
      ['Skriv till asa@exempel.se', 'Write to asa@exempel.se', []],
      ['Skriv till asa@exempel.se', 'Write to asa@example.se', ['email-missing asa@exempel.se']],
      ['Hej {{name}}', 'Hello {{name}}', []],
      ['Hej {{name}}', 'Hello {{namn}}', ['placeholder-missing {{name}}']],
      ['Coompanion hjälper', 'Coompanion helps', []],
      ['Coompanion hjälper', 'The centre helps', ['name-missing Coompanion']],
      ['Coompanions råd', 'Their advice', ['name-missing Coompanion']],
      ['Coompanioner', 'Some', []],
    ],
    { names: ['Coompanion'] },
  )
  t.match(findings('asa@exempel.se', 'x'), [{ severity: 'error' }], 'an address that is lost is an error')
})

t.test('the shape of the text', async (t) => {
  rows(t, [
    ['# Om\n\n- ett\n- två', '# About\n\n- one\n- two', []],
    ['- ett\n- två', '- one and two', ['structure-differs bullets 2 1']],
    ['**Vi** [finns](https://a.se)', '**We** [exist](https://a.se)', []],
    ['**Vi** finns', 'We exist', ['structure-differs bold 1 0']],
    ['| a | b |\n|---|---|', '| a | b |\n|---|---|', []],
  ])
  t.match(findings('x', 'a'.repeat(101), { maxLength: 100 }), [
    { code: 'too-long', severity: 'error', params: { limit: 100, length: 101 } },
  ])
})

t.test('Swedish that was left, and words written twice', async (t) => {
  rows(t, [
    ['Vi träffas och fikar', 'Vi träffas och fikar', ['untranslated']],
    ['Laxå', 'Laxå', []],
    ['a', 'We meet. De träffas och fikar.', ['source-language-left De träffas och fikar.']],
    ['a', 'We can till the land and have a med student', []],
    ['a', 'The *Överenskommelsen för alla* is known', []],
    ['a', 'the the house', ['word-doubled the the']],
    ['a', 'He said that that was it, and they had had it', []],
    ['a', 'So so-called', []],
  ])
  t.match(findings('Vi ses och fikar', 'Vi ses och fikar'), [{ severity: 'error' }])
})

t.test('agreed terms', async (t) => {
  const row = (source: string, target: string, explained: string[] = []) =>
    told(source, target, { ...withTerms(source), explained: new Set(explained) })
  t.strictSame(row('Samhällsutmaningarna', 'Societal challenges'), [])
  t.strictSame(row('Samhällsutmaningarna', 'Problems of society'), [
    'term-missing samhällsutmaning societal challenge',
  ])
  t.strictSame(row('Ett arbetsutskott', 'A working committee'), [], 'another agreed word')
  t.strictSame(row('kulturförening', 'a club'), [], 'the last part of a compound is left to the translator')
  t.strictSame(row('Folkbildning', 'Folkbildning'), ['gloss-missing folkbildning non-formal adult education'])
  t.strictSame(row('Folkbildning', 'Folkbildning (non-formal adult education)'), [])
  t.strictSame(row('Folkbildning', 'Folkbildning', ['folkbildning']), [], 'explained once is enough')
  t.strictSame(row('Precisering och avgränsning', 'Precise and scoping'), [
    'term-missing Precisering och avgränsning Specification and scoping',
    'term-forbidden Precise Precisering och avgränsning Specification and scoping',
  ])
  t.strictSame(row('Kommuner, kommunen och kommunerna', 'They'), ['term-missing kommun municipality'], 'once')
})

t.test('how hard it is to read', async (t) => {
  const easy =
    'Vi ses i parken. Vi har kaffe och te. Alla får vara med. Det är fritt. Kom när du vill. Ta med en vän.'
  const hard =
    'Samverkansöverenskommelsens genomförandeorganisation förutsätter kontinuerlig kompetensförsörjning inom förvaltningarnas ansvarsområden, varvid utvärderingsmetodiken successivt vidareutvecklas tillsammans med civilsamhällets representanter och forskningens företrädare. Detta gäller alla.'
  t.match(readabilityOf(easy, 'sv'), { kind: 'lix', level: 'very-easy' })
  t.match(readabilityOf(hard, 'sv'), { kind: 'lix', level: 'very-hard' })
  t.match(
    readabilityOf(
      'We meet in the park. We have tea. You can come too. It is free. Bring a friend with you if you like.',
      'en',
    ),
    { kind: 'flesch', level: 'very-easy' },
  )
  t.equal(readabilityOf('Kort.', 'sv'), undefined)
  t.equal(readabilityOf('sana '.repeat(30), 'fi'), undefined)
  const lattlast = { targetLanguage: 'sv-x-lattlast' }
  t.match(told(hard, hard, lattlast), [/^hard-to-read \d+ 30$/])
  t.strictSame(told(easy, easy, lattlast), [])
})

t.test('a finding says where it is, and is known again', async (t) => {
  const [one] = findings('Det är 14 kommuner', 'All municipalities')
  t.match(one, { place: { side: 'source', start: 7, end: 9 } })
  const [again] = findings('Nu är det 14 kommuner', 'Every municipality')
  t.equal(one?.mark, again?.mark, 'the same number')
  t.not(one?.mark, findings('15 kommuner', 'All')[0]?.mark)
  t.strictSame(findings('14 kommuner', ' '), [], 'what is not translated has no faults')
})

t.test('the case that people translated has no errors and few warnings', async (t) => {
  const { answers, english } = compactSample
  const all = Object.entries(english).flatMap(([id, target]) => {
    const [section = '', field = ''] = id.split('.')
    const source = answers[section]?.[field]
    return typeof source === 'string'
      ? findings(source, target, withTerms(source)).map((f) => ({ id, ...f }))
      : []
  })
  t.strictSame(
    all.filter(({ severity }) => severity === 'error'),
    [],
  )
  t.comment(all.map(({ id, code, params }) => `${id} ${code} ${JSON.stringify(params)}`).join('\n'))
  t.ok(all.length < Object.keys(english).length * 2, `${all.length} in ${Object.keys(english).length} texts`)
})
