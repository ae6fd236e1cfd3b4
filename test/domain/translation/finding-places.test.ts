import t from 'tap'
import { makeTermbase, type TermEntry } from '../../../src/domain/terms/find-terms.js'
import { checkUnit } from '../../../src/domain/translation/checks/check-unit.js'
import { type Checked, FINDING_CODES, isWaivable } from '../../../src/domain/translation/checks/finding.js'

const findings = (source: string, target: string, more: Partial<Checked> = {}) =>
  checkUnit({
    source,
    target,
    sourceLanguage: 'sv',
    targetLanguage: 'en',
    maxLength: 20_000,
    names: [],
    terms: [],
    explained: new Set(),
    ...more,
  })

/** Code, what it is about, and the words at its place. */
const told = (source: string, target: string, more: Partial<Checked> = {}): string[] =>
  findings(source, target, more).map(({ code, params, place }) => {
    const text = place?.side === 'source' ? source : target
    const words = place ? ` @${place.side} ${text.slice(place.start, place.end)}` : ''
    return `${code} ${Object.values(params).join(' ')}${words}`.trim()
  })

type Row = readonly [source: string, target: string, told: readonly string[], more?: Partial<Checked>]

const QUANTITIES: readonly Row[] = [
  ['14 kommuner', 'All', ['number-missing 14 @source 14']],
  ['Alla', '14 towns', ['number-added 14 @target 14']],
  ['den 3 maj', 'then', ['date-missing 3 maj @source 3 maj']],
  ['200 kr', 'money', ['amount-missing 200 kr @source 200 kr']],
  ['200 kr', 'SEK 200 (EUR 20)', []],
  ['20 € och', 'EUR 20 and EUR 30', []],
  ['2 av 2', '2 of 2', []],
  ['2 av 2', '2 of two', []],
  ['15.30', '3.30 pm', []],
  ['13.05', '1:05 pm', []],
  ['12.30', '0.30', ['number-missing 12.30 @source 12.30', 'number-added 0.30 @target 0.30']],
  ['15.3', '3.3', ['number-missing 15.3 @source 15.3', 'number-added 3.3 @target 3.3']],
  ['15.30', '3.31', ['number-missing 15.30 @source 15.30', 'number-added 3.31 @target 3.31']],
  ['21', 'twenty-one', ['number-missing 21 @source 21']],
  ['20 rum', 'Twenty rooms', []],
  ['0 fel', 'no faults', []],
  ['2 gånger', 'twice', []],
  ['båda', '2 of them', []],
  ['tjugo', '20', []],
  ['tjugoen', '20', ['number-added 20 @target 20']],
  ['3', 'sjätte', ['number-missing 3 @source 3']],
]

const VARIABLE = ['$', '{y}'].join('')
const KEPT: readonly Row[] = [
  ['https://a.se/x.', 'see https://www.A.se/en', []],
  ['https://a.se/x.', 'see http://b.se', ['link-missing https://a.se/x @source https://a.se/x']],
  ['https://a.se/x https://a.se/x', '-', ['link-missing https://a.se/x @source https://a.se/x']],
  ['a@b.se', 'A@B.se', []],
  ['Hej a@b.se, c@d.se', 'c@d.se', ['email-missing a@b.se @source a@b.se']],
  [`{{x}} {0} %s ${VARIABLE}`, `{{x}} {0} %s ${VARIABLE}`, []],
  [
    `{{x}} {0} %s ${VARIABLE}`,
    '-0',
    ['{{x}}', '{0}', '%s', VARIABLE].map((text) => `placeholder-missing ${text} @source ${text}`),
  ],
]

const named = (...names: string[]): Partial<Checked> => ({ names })
const NAMES: readonly Row[] = [
  ['Vi i Linden', 'We', ['name-missing Linden @source Linden'], named('Linden')],
  ['Vi i Linden', 'We', ['name-missing Linden @source Linden'], named('Linden', 'Linden')],
  ['Vi i Linden', 'We in Linden', [], named('Linden')],
  ['Vi', 'We', [], named('Linden')],
  ['Vi', 'We', [], named(' ')],
  ['Lindens hus', 'A house', ['name-missing Linden @source Linden'], named('Linden')],
  ['Lindensson', 'A son', [], named('Linden')],
  ['NyaLinden', 'A son', [], named('Linden')],
  ['Linden', 'It', ['name-missing Linden @source Linden'], named('Linden')],
]

const LANGUAGE: readonly Row[] = [
  ['Vi ses och fikar', ' Vi ses och fikar ', ['untranslated']],
  ['Vi ses', 'Vi ses', []],
  ['Vi ses och fikar', 'Vi ses och fikar', [], { targetLanguage: 'sv-x-lattlast' }],
  ['och', 'och', [], { sourceLanguage: 'fi' }],
  [
    'a',
    'A town. De ses och fikar inte.',
    ['source-language-left De ses och fikar inte. @target De ses och fikar inte.'],
  ],
  ['a', 'They sing och', []],
  ['a', 'They gå och', ['source-language-left They gå och @target They gå och']],
  ['a', 'It was under till med', []],
  ['a', 'We “ses och fikar inte”', []],
  ['a', 'We (ses och fikar inte)', []],
  ['a', 'We _ses och fikar inte_', []],
  ['a', 'is is it', ['word-doubled is is @target is is']],
  ['a', 'Is\nis it', ['word-doubled Is\nis @target Is\nis']],
  ['a', 'that that had had her her bye bye blah blah', []],
  ['a', 'an and', []],
]
const long = 'De ses och fikar inte '.repeat(6)

const SHAPE: readonly Row[] = [
  ['# a\n\n## b', '# a', ['structure-differs headings 2 1']],
  ['- a\n* b\n+ c', '- a', ['structure-differs bullets 3 1']],
  ['x. a\n', '1. a', ['number-added 1 @target 1', 'structure-differs numbered 0 1']],
  ['> a', 'a', ['structure-differs quotes 1 0']],
  ['[a](b)', 'a', ['structure-differs links 1 0']],
  ['**a**', 'a', ['structure-differs bold 1 0']],
  ['| a |\n| b |', '| a |', ['structure-differs rows 2 1']],
  ['a', ' abcde ', [], { maxLength: 5 }],
  ['a', 'abcdef', ['too-long 5 6'], { maxLength: 5 }],
]

t.test('each check tells what it is about and where', async (t) => {
  for (const [source, target, expected, more] of [...QUANTITIES, ...KEPT, ...NAMES, ...LANGUAGE, ...SHAPE])
    t.strictSame(told(source, target, more), expected, `${source} | ${target}`)
})

t.test('words that both languages have prove nothing alone, the others do', async (t) => {
  const shared = ['under', 'med', 'till', 'kan', 'har', 'ska', 'vid', 'av', 'som']
  const swedish = [
    'och',
    'att',
    'är',
    'för',
    'inte',
    'på',
    'från',
    'ett',
    'också',
    'eller',
    'hade',
    'blir',
  ].concat(['deras', 'sina', 'mellan', 'efter', 'finns', 'många', 'mycket', 'utan'])
  const left = (...words: string[]) => findings('a', `Xx ${words.join(' yy ')} zz`).length
  t.equal(left(...shared), 0)
  for (const word of swedish) t.equal(left(word, 'under'), 1, word)
  for (const word of shared) t.equal(left(word, 'och'), 1, word)
  t.equal(left('och-vi', 'att-be'), 0, 'a part of a word is another word')
})

t.test('numbers written as words are those numbers, in either language', async (t) => {
  const words = {
    en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    sv: 'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
  }
  for (const [n, word] of words.en.split(' ').entries()) t.strictSame(told(`${n}`, `x ${word}`), [], word)
  for (const [n, word] of words.sv.split(' ').entries()) t.strictSame(told(`x ${word}`, `${n}`), [], word)
  const others = { no: 0, both: 2, double: 2, third: 3 }
  for (const [word, n] of Object.entries(others)) t.strictSame(told(`${n}`, `x ${word}`), [], word)
  const swedish = {
    ett: 1,
    första: 1,
    båda: 2,
    andra: 2,
    tredje: 3,
    fjärde: 4,
    femte: 5,
    sjätte: 6,
    sjunde: 7,
  }
  const more = { åttonde: 8, nionde: 9, tionde: 10 }
  for (const [word, n] of Object.entries({ ...swedish, ...more }))
    t.strictSame(told(`x ${word}`, `${n}`), [], word)
  t.equal(told('200 kr', '200').length, 2, 'an amount is no number')
  t.equal(told('x två', 'SEK 2').length, 1, 'nor is a word an amount')
})

t.test('a long sentence that was left is cut for the eye, not for the place', async (t) => {
  const [found] = findings('a', `${long}.`)
  t.equal(String(found?.params.text).length, 80)
  t.match(found?.params.text, /…$/)
  t.strictSame(found?.place, { side: 'target', start: 0, end: long.length + 1 })
  const eighty = `De och inte ${'x'.repeat(67)}.`
  t.equal(findings('a', eighty)[0]?.params.text, eighty)
})

const term: TermEntry = {
  id: 'folkbildning',
  sv: 'folkbildning',
  en: 'folkbildning',
  enAlso: ['popular education'],
  gloss: 'non-formal adult education',
  forbidden: ['public enlightenment', 'folk school'],
}
const base = makeTermbase([term, { id: 'kommun', sv: 'kommun', en: 'municipality' }])
const terms = (source: string, target: string, explained: string[] = []) =>
  told(source, target, { terms: base.findIn(source), explained: new Set(explained) })

t.test('agreed terms: the English, its explanation once, and what is not to be said', async (t) => {
  const MISSING = 'term-missing folkbildning folkbildning @source Folkbildning'
  const GLOSS = 'gloss-missing folkbildning non-formal adult education @target folkbildning'
  t.strictSame(terms('Folkbildning', 'Learning'), [MISSING])
  t.strictSame(terms('Folkbildning', 'In folkbildning'), [GLOSS])
  t.strictSame(terms('Folkbildning', 'Folkbildning, non-formal adult education'), [])
  t.strictSame(terms('Folkbildning', 'Folkbildning', ['folkbildning']), [])
  t.strictSame(terms('Folkbildning', 'Popular education', ['folkbildning']), [])
  t.strictSame(terms('kommun, kommun, kommun', 'They').length, 1, 'the first of each')
  t.strictSame(terms('Folkbildning', 'A folk school of public enlightenment'), [
    MISSING,
    'term-forbidden public enlightenment folkbildning folkbildning @target public enlightenment',
    'term-forbidden folk school folkbildning folkbildning @target folk school',
  ])
  t.strictSame(terms('kommun och folkbildning', 'They'), [
    'term-missing kommun municipality @source kommun',
    'term-missing folkbildning folkbildning @source folkbildning',
  ])
  t.strictSame(
    told('Vi i Kommun', 'We', { names: ['Kommun'], terms: base.findIn('Vi i Kommun') }),
    ['term-missing kommun municipality @source Kommun'],
    'a name that is a term is looked for as a term',
  )
})

t.test('errors come before warnings, and only warnings can be let stand', async (t) => {
  t.strictSame(
    findings('a@b.se 14', 'xxxx', { maxLength: 3 }).map(({ code, severity }) => [code, severity]),
    [
      ['too-long', 'error'],
      ['email-missing', 'error'],
      ['number-missing', 'warning'],
    ],
  )
  t.strictSame(findings('14', ' '), [])
  const errors = ['too-long', 'untranslated', 'placeholder-missing', 'email-missing']
  t.strictSame(
    FINDING_CODES.filter((code) => !isWaivable(code)),
    errors,
  )
  t.notOk(isWaivable('nothing'))
  t.match(findings('14', 'x')[0]?.mark, /^[\w-]{16}$/)
})
