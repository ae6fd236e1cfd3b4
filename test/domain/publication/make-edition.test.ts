import t from 'tap'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { compileTemplate } from '../../../src/domain/template/compile-template.js'
import type { Answers, Idea } from '../../../src/domain/types.gen.js'
import { compactIdea } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const NOW = new Date('2026-11-23T10:00:00Z')
const made = (changes: Partial<Idea> = {}) => makeEdition(context, compactIdea(changes), NOW)
const answered = (section: string, values: object): Answers => {
  const { answers } = compactIdea()
  return { ...answers, [section]: { ...answers[section], ...values } } as Answers
}

t.test('an edition is numbered after the last one, and says what it was made from', async (t) => {
  const { answers: _, translations: __, ...edition } = made()
  t.strictSame(edition, {
    number: 1,
    at: '2026-11-23T10:00:00.000Z',
    revision: 8,
    template: '2026-1',
    language: 'sv',
    languages: ['sv', 'en'],
    track: 'solution',
    kind: 'case',
    licence: 'CC-BY-4.0',
    publisher: {
      sv: context.texts.in('sv')('export:publisher'),
      en: 'Partnership for Social Innovation in Örebro County',
    },
  })
  const publications = [{ edition: 1 }, { edition: 4 }] as unknown as Idea['publications']
  t.equal(made({ publications }).number, 5)
  t.equal(made({ licence: 'CC-BY-SA-4.0' }).licence, 'CC-BY-SA-4.0')
  t.equal(made({ licence: undefined } as never).licence, 'CC-BY-4.0')
  const own = { sv: 'Vi', en: 'We' }
  t.strictSame(makeEdition(context, compactIdea(), NOW, own).publisher, own)
})

t.test('it holds each answer that readers may see, and each text that is signed off', async (t) => {
  const { answers, variants } = compactIdea()
  const edition = made({ answers: answered('solution', { scope: 'Internt', kindOther: 'ej frågad' }) })
  t.strictSame(edition.answers, answers)
  const { 'about.title': title } = variants.en ?? {}
  t.strictSame(edition.translations.en?.['about.title'], {
    text: 'The Compact in Östergötland',
    signedOffAt: '2026-10-14T08:00:00.000Z',
    origin: 'person',
  })
  t.strictSame(Object.keys(edition.translations), ['en'])
  t.strictSame(Object.keys(edition.translations.en ?? {}).length, Object.keys(variants.en ?? {}).length)
  const unsigned = { ...title, signedOff: undefined } as never
  const without = made({ variants: { en: { ...variants.en, 'about.title': unsigned } } })
  t.notOk(without.translations.en?.['about.title'], 'it says that it was read, and by nobody')
})

t.test('a language is published with all that it has to have, and the own one stands first', async (t) => {
  const { variants } = compactIdea()
  const { 'about.title': _, ...rest } = variants.en ?? {}
  t.strictSame(made({ variants: { en: rest } }).languages, ['sv'])
  t.strictSame(made({ variants: { fi: variants.en ?? {}, en: rest } }).languages, ['sv', 'fi'])
  t.strictSame(made({ variants: { sv: variants.en ?? {} } }).languages, ['sv'], 'once')
})

t.test('what is not in use and looks for partners is no case yet', async (t) => {
  const kind = (stage: string, partnerSearch: string) =>
    made({ answers: { ...answered('solution', { stage }), spread: { partnerSearch } } as Answers }).kind
  t.equal(kind('idea', 'yes'), 'partner-search')
  t.equal(kind('in-use', 'yes'), 'case')
  t.equal(kind('idea', 'no'), 'case')
  t.equal(kind('in-use', 'no'), 'case')
})

t.test('an edition of the template with parts of its own leaves them with the case', async (t) => {
  const { edition } = context.template
  const parts = { title: 'about.summary' }
  const template = compileTemplate({ ...edition, parts }, context.vocabularies)
  t.strictSame(makeEdition({ ...context, template }, compactIdea(), NOW).parts, parts)
  t.notOk('parts' in made())
})
