import t from 'tap'
import { makeTermbase } from '../../../src/domain/terms/find-terms.js'
import { FINDING_CODES, isWaivable } from '../../../src/domain/translation/checks/finding.js'
import { reasonOf } from '../../../src/domain/translation/checks/reason-of.js'
import { translationStatus } from '../../../src/domain/translation/translation-status.js'
import { eachFindings, textErrors } from '../../../src/domain/translation/unit-findings.js'
import { waiveFinding } from '../../../src/domain/translation/waive-finding.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { compactIdea, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const checkedBy = (...asked: Parameters<typeof eachFindings>) => new Map(eachFindings(...asked))

const termbase = makeTermbase([
  { id: 'folkbildning', sv: 'folkbildning', en: 'folkbildning', gloss: 'non-formal adult education' },
])
const by = { kind: 'person', id: 'u-x', name: 'X' } as const
const at = '2026-11-01T08:00:00.000Z'
type Waived = NonNullable<Idea['variants'][string][string]['waived']>

/** An idea of these Swedish answers, and their English texts by unit. */
function ideaOf(answers: object, english: Record<string, string>, waived?: Waived): Idea {
  const units = Object.entries(english).map(([id, text]) => [
    id,
    {
      text,
      origin: 'person',
      state: 'translated',
      by,
      at,
      source: { revision: 1, text: '' },
      ...(waived && { waived }),
    },
  ])
  return compactIdea({ answers, variants: { en: Object.fromEntries(units) } } as never)
}
const found = (idea: Idea, names: string[] = [], language = 'en') =>
  Object.fromEntries(
    [...checkedBy(context, idea, language, { termbase, names })].map(([id, { findings }]) => [
      id,
      findings.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`),
    ]),
  )

t.test(
  'every text is looked at by itself, and a term explained in one needs it in no later one',
  async (t) => {
    const answers = { about: { title: 'Folkbildning', summary: 'Mer folkbildning' } }
    const GLOSS = 'gloss-missing folkbildning non-formal adult education'
    const title = 'Folkbildning (non-formal adult education)'
    const found_ = (english: Record<string, string>) => found(ideaOf(answers, english))
    t.strictSame(found_({ 'about.title': title, 'about.summary': 'More folkbildning' }), {
      'about.title': [],
      'about.summary': [],
    })
    t.strictSame(found_({ 'about.title': 'Folkbildning', 'about.summary': `More ${title}` }), {
      'about.title': [GLOSS],
      'about.summary': [],
    })
    t.strictSame(found_({ 'about.summary': 'More folkbildning' }), {
      'about.title': [],
      'about.summary': [GLOSS],
    })
    const hits = checkedBy(context, ideaOf(answers, {}), 'en', { termbase, names: [] })
    t.equal(hits.get('about.title')?.terms.length, 1, 'what is to be said is told before anything is written')
  },
)

t.test('terms are for Swedish into English alone', async (t) => {
  const idea = ideaOf({ about: { title: 'Folkbildning' } }, {})
  const terms = (language: string, source = 'sv') =>
    checkedBy(context, { ...idea, language: source }, language, { termbase, names: [] }).get('about.title')
      ?.terms.length
  t.equal(terms('en-x-plain', 'sv-x-lattlast'), 1)
  t.equal(terms('fi'), 0)
  t.equal(terms('en', 'fi'), 0)
})

t.test('names of parties, and lines that are never translated, are looked for', async (t) => {
  const title = (about: object, names: string[] = [], more: object = {}) =>
    found(ideaOf({ about, ...more }, { 'about.title': 'They' }), names)['about.title']
  t.strictSame(title({ title: 'Vi i Linden' }, ['Linden']), ['name-missing Linden'])
  t.strictSame(title({ title: 'Vi i Linden' }), [])
  const owner = (legalOwner: unknown) => title({ title: 'Vi i Linden, AB' }, [], { solution: { legalOwner } })
  t.strictSame(owner('Linden'), ['name-missing Linden'])
  t.strictSame(owner('AB'), [], 'two letters are no name')
  t.strictSame(owner(7), [])
  const columns = context.template.fields.flatMap(({ section, name, def }) =>
    (def.fields ?? []).map(({ id, type, translate }) => ({ section, name, id, type, translate })),
  )
  for (const { section, name, id, type, translate } of columns) {
    const expected = type === 'line' && translate === 'never' ? ['name-missing Linden'] : []
    const rows = { [section]: { [name]: [{ id: 'r1', [id]: 'Linden' }] } }
    t.strictSame(title({ title: 'Vi i Linden' }, [], rows), expected, `${section}.${name}.${id}`)
  }
  const fields = context.template.fields.filter(({ def }) => def.type !== 'rows')
  for (const { id, section, name, def } of fields.filter(({ id }) => id !== 'about.title')) {
    const expected = def.type === 'line' && def.translate === 'never' ? ['name-missing Linden'] : []
    const rest = section === 'about' ? {} : { [section]: { [name]: 'Linden' } }
    const about = { title: 'Vi i Linden', ...(section === 'about' && { [name]: 'Linden' }) }
    t.strictSame(title(about, [], rest), expected, id)
  }
})

t.test('what keeps a text from being signed off is an error, never a warning', async (t) => {
  const idea = ideaOf({ about: { title: '14 a@b.se' } }, { 'about.title': 'x' })
  t.strictSame(
    textErrors(context, idea, 'en', 'about.title').map(({ code }) => code),
    ['email-missing'],
  )
  t.strictSame(textErrors(context, idea, 'fi', 'about.title'), [], 'nothing is written')
  t.strictSame(textErrors(context, idea, 'en', 'about.gone'), [])
  const long = ideaOf({ about: { title: 'x' } }, { 'about.title': 'y'.repeat(101) })
  t.match(textErrors(context, long, 'en', 'about.title'), [{ code: 'too-long', params: { limit: 100 } }])
})

const idea = ideaOf({ about: { title: '14 kommuner' } }, { 'about.title': 'Many' })
const NOW = new Date('2026-11-23T10:00:00Z')
const mark =
  checkedBy(context, idea, 'en', { termbase, names: [] }).get('about.title')?.findings[0]?.mark ?? ''
const waiver = { language: 'en', unit: 'about.title', code: 'number-missing', mark, note: ' Det är rätt. ' }
const waive = (more: object = {}, actor = TRANSLATOR, from = idea) =>
  waiveFinding(context, from, { ...waiver, ...more }, actor, NOW, () => 'h1')
const refused = (attempt: () => unknown) => {
  try {
    attempt()
    return undefined
  } catch (error) {
    const { code, extras } = error as { code: string; extras: { errors?: unknown[] } }
    return extras.errors ?? code
  }
}

t.test('a warning that was looked at stands with its reason, once', async (t) => {
  const next = waive()
  const tomas = { kind: 'person', id: 'u-tomas', name: 'Tomas Å. Lind' }
  const waived = {
    code: 'number-missing',
    mark,
    note: 'Det är rätt.',
    by: tomas,
    at: '2026-11-23T10:00:00.000Z',
  }
  t.strictSame(next.variants.en?.['about.title']?.waived, [waived])
  const entry = {
    what: 'waive',
    note: 'Det är rätt.',
    data: { language: 'en', unit: 'about.title', code: 'number-missing' },
  }
  t.match(next.pending.at(-1), entry)
  t.strictSame(
    checkedBy(context, next, 'en', { termbase, names: [] }).get('about.title')?.findings[0]?.waived,
    waived,
  )
  t.equal(waive({}, TRANSLATOR, next), next, 'said twice, it is said once')
  const other = waive({ mark: 'other' }, TRANSLATOR, next)
  t.equal(other.variants.en?.['about.title']?.waived?.length, 2)
  const marks = ideaOf({ about: { title: '15 kommuner' } }, { 'about.title': 'Many' }, [
    waived,
  ] as unknown as Waived)
  t.notOk(
    checkedBy(context, marks, 'en', { termbase, names: [] }).get('about.title')?.findings[0]?.waived,
    'of another number',
  )
  const request = { id: 'q', key: 'k' } as never
  t.strictSame(waive({ request }).doneRequests, [request])
})

t.test('who may not translate, or says nothing, lets nothing stand', async (t) => {
  t.equal(
    refused(() => waive({}, { ...TRANSLATOR, grants: [] })),
    'not-allowed',
  )
  t.strictSame(
    refused(() => waive({ unit: 'about.summary' })),
    [{ pointer: '/unit', code: 'unit-missing' }],
  )
  t.strictSame(
    refused(() => waive({ language: 'fi' })),
    [{ pointer: '/unit', code: 'unit-missing' }],
  )
  t.strictSame(
    refused(() => waive({ code: 'too-long' })),
    [{ pointer: '/code', code: 'not-waivable' }],
  )
  t.strictSame(
    refused(() => waive({ note: ' ' })),
    [{ pointer: '/note', code: 'required' }],
  )
})

t.test('each code is a warning or an error, and has words in both languages', async (t) => {
  const warnings =
    'number-missing number-added date-missing amount-missing link-missing name-missing structure-differs ' +
    'source-language-left word-doubled term-missing term-forbidden gloss-missing hard-to-read'
  t.strictSame(FINDING_CODES.filter(isWaivable), warnings.split(' '))
  for (const language of ['sv', 'en'])
    for (const code of FINDING_CODES) t.ok(context.texts.has(language, `translation:findings.${code}`), code)
  const words = context.texts.in('en')
  t.equal(
    reasonOf(words, { code: 'structure-differs', params: { what: 'links', wanted: 2, found: 1 } }),
    words('translation:findings.structure-differs', {
      what: words('translation:structure.links'),
      wanted: 2,
      found: 1,
    }),
  )
  t.equal(
    reasonOf(words, { code: 'number-missing', params: { text: '14' } }),
    words('translation:findings.number-missing', { text: '14' }),
  )
})

t.test('texts are counted by how far they have come', async (t) => {
  const start = compactIdea()
  const { 'about.title': title, 'about.summary': summary, ...rest } = start.variants.en ?? {}
  const status = (units: object) =>
    translationStatus(context.template, { ...start, variants: { en: units } } as Idea, 'en')
  const all = Object.keys(start.variants.en ?? {}).length
  const none = { missing: 0, machine: 0, draft: 0, translated: 0, reviewed: 0, outdated: 0 }
  t.strictSame(status({}).counts, { ...none, missing: all })
  for (const state of ['machine', 'draft', 'translated'])
    t.strictSame(status({ ...rest, 'about.title': { ...title, state }, 'about.summary': summary }).counts, {
      ...none,
      reviewed: all - 1,
      [state]: 1,
    })
  const source = { revision: 1, text: 'Annan' }
  const outdated = status({ ...rest, 'about.title': { ...title, source }, 'about.summary': summary })
  t.strictSame(
    [outdated.counts, outdated.unsigned],
    [{ ...none, reviewed: all - 1, outdated: 1 }, ['about.title']],
  )
  const blank = status({ ...rest, 'about.title': { ...title, text: ' ' }, 'about.summary': summary })
  t.equal(blank.counts.missing, 1)
})
