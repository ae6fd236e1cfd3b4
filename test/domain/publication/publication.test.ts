import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import t from 'tap'
import { gateOf } from '../../../src/domain/process/gate-of.js'
import { editionHash, editionsOf, shownEditions } from '../../../src/domain/publication/earlier-editions.js'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { nextCase, withdrawCase } from '../../../src/domain/publication/next-case.js'
import { checkAnswers } from '../../../src/domain/template/check-answers.js'
import type { Answers, Idea } from '../../../src/domain/types.gen.js'
import { teachFormats } from '../../../src/domain/value-formats.js'
import { apiShapes } from '../../../src/http/plugins/validators.js'
import { fileOf } from '../../../src/installation/paths.js'
import { compactIdea, effectOf } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const NOW = new Date('2026-11-23T10:00:00Z')
const editionOf = (idea: Idea) => makeEdition(context, idea, NOW)
const answersWith = (section: string, fields: Answers[string]): Answers => {
  const { answers } = compactIdea()
  return { ...answers, [section]: { ...answers[section], ...fields } }
}

t.test('the Compact is ready to publish', (t) => {
  const open = gateOf(context, compactIdea(), 'publish').filter(({ state }) => state === 'not-met')
  t.strictSame(open, [])
  t.strictSame(checkAnswers(context.template, compactIdea().answers), [])
  t.end()
})

t.test('every sample idea has answers that the template takes', (t) => {
  const ideas: { key: string; answers: Answers }[] = JSON.parse(
    readFileSync(fileOf('sample/ideas.json'), 'utf8'),
  )
  t.equal(ideas.length, 8)
  for (const { key, answers } of ideas) t.strictSame(checkAnswers(context.template, answers), [], key)
  t.end()
})

t.test('an edition holds what readers may see, and nothing of the work', (t) => {
  const idea = compactIdea({
    answers: answersWith('solution', { scope: 'Internt.', kindOther: 'inte frågad' }),
  })
  const edition = editionOf(idea)
  const told = JSON.stringify(edition)
  for (const inner of ['Internt', 'inte frågad', 'samverkan@exempel.se', 'Karin', 'Maja'])
    t.notMatch(told, inner)
  t.match(edition, {
    number: 1,
    revision: 8,
    language: 'sv',
    languages: ['sv', 'en'],
    kind: 'case',
    licence: 'CC-BY-4.0',
  })
  t.equal(edition.publisher.en, 'Partnership for Social Innovation in Örebro County')
  t.equal(edition.translations.en?.['about.title']?.text, 'The Compact in Östergötland')
  const ajv = teachFormats(new Ajv({ strict: false, schemas: apiShapes() as object[] }))
  t.ok(ajv.validate('case-edition.json', edition), ajv.errorsText())
  t.end()
})

t.test('only what is signed off against the text as it is now comes along', (t) => {
  const idea = compactIdea({ answers: answersWith('novelty', { searched: 'I hela landet.' }) })
  const unit = { ...idea.variants.en?.['about.title'], text: 'Where?', state: 'translated' } as never
  const withDraft = { ...idea, variants: { en: { ...idea.variants.en, 'novelty.searched': unit } } }
  t.notOk(editionOf(withDraft).translations.en?.['novelty.searched'])
  const moved = compactIdea({ answers: answersWith('about', { title: 'Ny titel' }) })
  t.strictSame(editionOf(moved).languages, ['sv'], 'a language with an open required text is not published')
  t.end()
})

t.test('an idea that is not in use and looks for partners says so', (t) => {
  const answers = { ...answersWith('solution', { stage: 'idea' }), spread: { partnerSearch: 'yes' } }
  t.equal(editionOf(compactIdea({ answers })).kind, 'partner-search')
  const inUse = { ...answersWith('spread', { partnerSearch: 'yes' }) }
  t.equal(editionOf(compactIdea({ answers: inUse })).kind, 'case')
  t.end()
})

t.test('the case grows by editions, and the same edition twice is there once', (t) => {
  const idea = compactIdea()
  const { doc: first } = nextCase(null, effectOf(idea, editionOf(idea)))
  t.match(first, { id: 'compact', reference: '2026-0007', state: 'published', year: 2026 })
  t.strictSame(nextCase(first, effectOf(idea, editionOf(idea))), { doc: first })
  const second = nextCase(first, effectOf(idea, { ...editionOf(idea), number: 2, note: 'Rättat.' }))
  t.equal(second.doc.edition.number, 2)
  t.equal(second.left, first.edition, 'the one before is kept outside, whole')
  t.match(second.doc.earlier, [{ number: 1, kind: 'case', hash: editionHash(first.edition) }])
  t.notOk('answers' in (second.doc.earlier[0] ?? {}), 'the case has only a line of it')
  t.end()
})

t.test('an edition that comes late takes its place among the earlier ones', (t) => {
  const idea = compactIdea()
  const { doc: first } = nextCase(null, effectOf(idea, editionOf(idea)))
  const { doc: third } = nextCase(first, effectOf(idea, { ...editionOf(idea), number: 3 }))
  const late = { ...editionOf(idea), number: 2, note: 'å'.repeat(2000) }
  const { doc, left } = nextCase(third, effectOf(idea, late))
  t.strictSame(
    editionsOf(doc).map(({ number }) => number),
    [1, 2, 3],
  )
  t.equal(doc.edition, third.edition)
  t.equal(left, late)
  t.equal(doc.earlier[1]?.note, `${'å'.repeat(500)}…`, 'of a long note its beginning')
  t.strictSame(nextCase(doc, effectOf(idea, late)), { doc }, 'once')
  t.end()
})

t.test('a withdrawn case leaves a tombstone; a late or second word of it changes nothing', (t) => {
  const idea = compactIdea()
  const { doc: published } = nextCase(null, effectOf(idea, editionOf(idea)))
  const withdrawn = withdrawCase(published, '2026-12-01T10:00:00.000Z', 'Ägaren har återtagit sitt samtycke.')
  t.match(withdrawn, {
    state: 'withdrawn',
    withdrawal: { at: '2026-12-01T10:00:00.000Z' },
    edition: { number: 1 },
  })
  t.equal(withdrawCase(withdrawn, '2026-12-02T10:00:00.000Z', undefined), withdrawn)
  t.equal(withdrawCase(published, '2026-01-01T10:00:00.000Z', undefined), published)
  const { doc: again } = nextCase(
    withdrawn,
    effectOf(idea, { ...editionOf(idea), number: 2, at: '2027-01-01T10:00:00.000Z' }),
  )
  t.equal(again.state, 'published')
  t.notOk(again.withdrawal)
  t.match(
    again.earlier,
    [{ number: 1, withdrawn: '2026-12-01T10:00:00.000Z' }],
    'what was withdrawn stays so',
  )
  t.strictSame(
    shownEditions(again).map(({ number }) => number),
    [2],
  )
  const { doc: third } = nextCase(
    again,
    effectOf(idea, { ...editionOf(idea), number: 3, at: '2027-02-01T10:00:00.000Z' }),
  )
  t.strictSame(
    third.earlier.map(({ withdrawn }) => withdrawn),
    ['2026-12-01T10:00:00.000Z', undefined],
  )
  t.end()
})
