import t from 'tap'
import type { Coverage } from '../../../src/domain/translation/coverage.js'
import { assertSeen, markOfUnit } from '../../../src/domain/translation/unit-mark.js'
import { unitIn } from '../../../src/domain/translation/unit-state.js'
import { unitsOf } from '../../../src/domain/translation/units-of.js'
import { variantsOf } from '../../../src/domain/translation/variants.js'
import {
  byUrgency,
  urgenciesOf,
  type Waiting,
  waitingFor,
  waitingIn,
} from '../../../src/domain/translation/waiting.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { compactIdea } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const { template } = context
const idea = compactIdea()
const edition = { edition: 1, revision: 1, languages: ['sv'], at: 'x', by: idea.created.by }
const withdrawn = { ...edition, withdrawn: idea.created }

const covered = (texts: number, counts: object, percent = 0): Coverage =>
  ({
    texts,
    percent,
    counts: { missing: 0, machine: 0, draft: 0, translated: 0, reviewed: 0, outdated: 0, ...counts },
  }) as Coverage
const urgency = (texts: number, counts: object, publications: Idea['publications'] = []) =>
  waitingFor({ ...idea, publications }, 'en', covered(texts, counts)).urgency

t.test('why a translation waits: what readers see first, then what a reviewer can do', async (t) => {
  t.equal(urgency(3, { outdated: 1, reviewed: 2 }, [edition]), 'outdated-published')
  t.equal(urgency(3, { outdated: 1, reviewed: 2 }, [edition, withdrawn]), 'outdated')
  t.equal(urgency(3, { outdated: 1, reviewed: 2 }), 'outdated')
  t.equal(urgency(3, { reviewed: 3 }, [edition]), 'done')
  t.equal(urgency(0, {}), 'done')
  t.equal(urgency(3, { reviewed: 2, translated: 1 }), 'to-review')
  t.equal(urgency(3, { reviewed: 2, missing: 1 }), 'to-translate')
  for (const rest of ['missing', 'machine', 'draft'])
    t.equal(urgency(3, { reviewed: 1, translated: 1, [rest]: 1 }), 'to-translate', rest)
})

t.test('what waits tells of the idea no more than a list shows', async (t) => {
  const { id, reference, answers, changed } = idea
  const [english, finnish, ...more] = waitingIn(template, idea, 'fi')
  t.strictSame(more, [])
  t.strictSame(finnish?.idea, { id, answers, language: 'sv', changed, reference })
  t.strictSame([english?.language, finnish?.language], ['fi', 'en'])
  t.strictSame([english?.urgency, finnish?.urgency], ['to-translate', 'done'])
  const bare = waitingFor({ ...idea, reference: undefined } as never, 'en', covered(1, {}))
  t.notOk('reference' in bare.idea)
  t.strictSame(urgenciesOf(template, idea, 'fi,nb'), ['to-translate', 'done'])
})

t.test('the languages of an idea are those switched on and those begun, but its own', async (t) => {
  t.strictSame(variantsOf('sv,en,fi', idea), ['en', 'fi'])
  t.strictSame(variantsOf('fi', idea), ['fi', 'en'])
  t.strictSame(variantsOf('en', { language: 'en', variants: {} }), [])
})

t.test('the most urgent first, then what is nearest to being done, then what changed last', async (t) => {
  const row = (id: string, urgency: Waiting['urgency'], percent: number, day: number) =>
    ({
      idea: { id, changed: { at: `2026-01-0${day}` } },
      urgency,
      coverage: { percent },
    }) as unknown as Waiting
  const rows = [
    row('done', 'done', 100, 1),
    row('translate', 'to-translate', 90, 1),
    row('outdated', 'outdated', 10, 1),
    row('review-40', 'to-review', 40, 9),
    row('review-60-old', 'to-review', 60, 1),
    row('review-60-new', 'to-review', 60, 2),
    row('published', 'outdated-published', 0, 1),
  ]
  const order = ['published', 'review-60-new', 'review-60-old', 'review-40', 'outdated', 'translate', 'done']
  t.strictSame(
    byUrgency(rows).map(({ idea }) => idea.id),
    order,
  )
  t.strictSame(
    byUrgency(rows.toReversed()).map(({ idea }) => idea.id),
    order,
  )
  t.equal(rows[0]?.idea.id, 'done', 'what was given stays in its order')
})

t.test('a mark is of what was seen of one text: its words, its state, its source', async (t) => {
  const unit = idea.variants.en?.['about.title'] as object
  const mark = (change: object, answers = idea.answers) =>
    markOfUnit(
      { answers, variants: { en: { 'about.title': { ...unit, ...change } } } } as unknown as Idea,
      'en',
      'about.title',
    )
  const seen = markOfUnit(idea, 'en', 'about.title')
  t.match(seen, /^[\w-]{22}$/)
  t.equal(mark({}), seen)
  t.equal(mark({ note: 'x' }), seen)
  t.not(mark({ text: 'Other' }), seen)
  t.not(mark({ state: 'draft' }), seen)
  t.not(mark({}, { ...idea.answers, about: { title: 'Annan' } }), seen)
  t.not(markOfUnit(idea, 'fi', 'about.title'), seen)
  t.equal(markOfUnit(idea, 'fi', 'about.title'), markOfUnit(idea, 'nb', 'about.title'))
  t.not(markOfUnit(idea, 'fi', 'about.title'), markOfUnit(idea, 'fi', 'about.summary'))
  t.doesNotThrow(() => assertSeen(idea, 'en', 'about.title', seen))
  t.throws(() => assertSeen(idea, 'en', 'about.title', mark({ text: 'Other' })), {
    code: 'changed-meanwhile',
  })
})

t.test('only what the idea holds itself is a translation', async (t) => {
  t.equal(unitIn(idea, 'en', 'about.title')?.text, 'The Compact in Östergötland')
  t.equal(unitIn(idea, 'toString', 'length'), undefined)
  t.equal(unitIn(idea, 'en', 'toString'), undefined)
  t.equal(unitIn(idea, 'fi', 'about.title'), undefined)
})

t.test('a text to translate says what may be written', async (t) => {
  const brief = (id: string) => {
    const unit = unitsOf(template, idea.answers).find((one) => one.id === id)
    return unit && [unit.required, unit.maxLength, unit.format, unit.column]
  }
  t.strictSame(brief('about.title'), [true, 100, 'line', undefined])
  t.strictSame(brief('solution.description'), [true, 20_000, 'text', undefined])
  t.equal(brief('novelty.similar.s1.name')?.[3], 'name')
  t.equal(brief('solution.legalOwner'), undefined)
  const blank = {
    ...idea.answers,
    about: { title: ' ' },
    novelty: { similar: [{ id: 's1', name: ' ', place: 'X' }] },
  }
  t.strictSame(
    unitsOf(template, blank as never)
      .map(({ id }) => id)
      .filter((id) => /^(about|novelty)/.test(id)),
    ['novelty.similar.s1.place'],
  )
})
