import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { DomainError } from '../../../src/domain/errors.js'
import { hash } from '../../../src/domain/hash.js'
import { saveUnit } from '../../../src/domain/translation/save-unit.js'
import { signOff } from '../../../src/domain/translation/sign-off.js'
import { sourceDifference } from '../../../src/domain/translation/source-difference.js'
import { translationStatus } from '../../../src/domain/translation/translation-status.js'
import { unitState } from '../../../src/domain/translation/unit-state.js'
import { unitsOf } from '../../../src/domain/translation/units-of.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR, compactIdea, REVIEWER, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const NOW = new Date('2026-11-23T10:00:00Z')
let ids = 0
const newId = () => `h${++ids}`
const { template } = context
const TITLE = 'about.title'

type State = 'machine' | 'draft' | 'translated'
const save = (
  idea: Idea,
  text: string,
  state: State = 'translated',
  actor: Actor = TRANSLATOR,
  unit = TITLE,
) => saveUnit(context, idea, { language: 'en', unit, text, state }, actor, NOW, newId)
const sign = (idea: Idea, actor: Actor = REVIEWER, ...units: string[]) =>
  signOff(context, idea, { language: 'en', units: units.length > 0 ? units : [TITLE] }, actor, NOW, newId)
const stateOf = (idea: Idea, unit = TITLE) => unitState(idea, 'en', unit)
const withTitle = (idea: Idea, title: string): Idea => ({
  ...idea,
  revision: idea.revision + 1,
  answers: { ...idea.answers, about: { ...idea.answers.about, title } },
})

function refusal(act: () => unknown): Pick<DomainError, 'code'> & { errors: unknown } {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, errors: error.extras.errors }
    throw error
  }
  return { code: 'internal', errors: 'nothing was thrown' }
}

const untranslated = () => compactIdea({ variants: {} })

t.test('what is translated: texts that are there, in the order of the template, rows too', (t) => {
  const units = unitsOf(template, compactIdea().answers)
  const ids = units.map(({ id }) => id)
  t.equal(ids[0], TITLE)
  t.ok(ids.includes('novelty.similar.s2.name'))
  t.notOk(ids.includes('evaluation.how'), 'an empty answer is no text')
  t.notOk(ids.includes('solution.legalOwner'), 'names are not translated')
  t.notOk(ids.includes('solution.kind'), 'choices are words of the product')
  t.equal(units.find(({ id }) => id === 'spread.keep')?.required, true)
  t.end()
})

t.test('the way of a text: missing, draft, translated, signed off, outdated', (t) => {
  const start = untranslated()
  t.equal(stateOf(start), 'missing')
  const draft = save(start, 'The compact', 'draft')
  t.equal(stateOf(draft), 'draft')
  const translated = save(draft, 'The Compact in Östergötland')
  t.equal(stateOf(translated), 'translated')
  const reviewed = sign(translated)
  t.equal(stateOf(reviewed), 'reviewed')
  const moved = withTitle(reviewed, 'Överenskommelsen i hela Östergötland')
  t.equal(stateOf(moved), 'outdated')
  t.equal(moved.variants.en?.[TITLE]?.text, 'The Compact in Östergötland', 'the translation stays')
  t.strictSame(
    sourceDifference(moved, 'en', TITLE).filter(({ kind }) => kind !== 'same'),
    [{ kind: 'added', text: 'hela ' }],
    'and what has changed since the sign-off is told',
  )
  t.equal(stateOf(save(moved, 'The Compact in all of Östergötland')), 'translated')
  t.end()
})

t.test('a minor edit leaves the translation current', (t) => {
  const reviewed = sign(save(untranslated(), 'The Compact'))
  const moved = withTitle(reviewed, 'Överenskommelsen  i Östergötland')
  const unit = { ...reviewed.variants.en?.[TITLE], accepted: [hash('Överenskommelsen  i Östergötland')] }
  const accepted = { ...moved, variants: { en: { [TITLE]: unit } } } as Idea
  t.equal(stateOf(accepted), 'reviewed')
  t.end()
})

t.test('saving destroys nothing: what stood there is in the history', (t) => {
  const first = save(untranslated(), 'One')
  const second = save(first, 'Two')
  t.match(second.pending.at(-1), {
    what: 'translate',
    revision: second.revision,
    by: { id: TRANSLATOR.id },
    changes: [{ pointer: '/variants/en/about.title/text', before: 'One' }],
  })
  t.equal(second.revision, 9)
  t.match(
    second.variants.en?.[TITLE]?.source,
    { revision: 8, text: 'Överenskommelsen i Östergötland' },
    'pinned to what was read',
  )
  t.end()
})

t.test('nobody signs off the own words', (t) => {
  const byAdvisor = save(untranslated(), 'The Compact', 'translated', ADVISOR)
  t.match(
    refusal(() => sign(byAdvisor, ADVISOR)),
    {
      code: 'second-person-needed',
      errors: [{ pointer: '/units/0', code: 'own-translation', params: { unit: TITLE } }],
    },
  )
  const confirmed = save(byAdvisor, 'The Compact', 'translated', REVIEWER)
  t.equal(confirmed.variants.en?.[TITLE]?.by.id, ADVISOR.id, 'who saves it as it stands has not written it')
  t.match(
    refusal(() => sign(confirmed, ADVISOR)),
    { code: 'second-person-needed' },
  )
  t.equal(stateOf(sign(confirmed, REVIEWER)), 'reviewed')
  t.end()
})

t.test('only what is translated and current can be signed off, all of it or none', (t) => {
  const drafted = save(
    save(untranslated(), 'Title', 'draft'),
    'Summary',
    'translated',
    TRANSLATOR,
    'about.summary',
  )
  const machine = save(drafted, 'By an engine', 'machine', TRANSLATOR, 'spread.keep')
  t.match(
    refusal(() => sign(machine, REVIEWER, TITLE, 'about.summary', 'spread.keep', 'spread.adapt')),
    {
      code: 'invalid-input',
      errors: [
        { pointer: '/units/0', code: 'unit-draft', params: { unit: TITLE } },
        { pointer: '/units/2', code: 'unit-machine', params: { unit: 'spread.keep' } },
        { pointer: '/units/3', code: 'unit-missing', params: { unit: 'spread.adapt' } },
      ],
    },
  )
  t.match(
    refusal(() => sign(withTitle(save(untranslated(), 'T'), 'Nytt'))),
    { errors: [{ code: 'unit-outdated' }] },
  )
  t.match(
    refusal(() => signOff(context, machine, { language: 'en', units: [] }, REVIEWER, NOW, newId)),
    { code: 'invalid-input' },
  )
  t.end()
})

t.test('what an engine made must be read by a person first, who then is its author', (t) => {
  const machine = save(untranslated(), 'The Compact', 'machine', ADVISOR)
  t.equal(stateOf(machine), 'machine')
  const read = save(machine, 'The Compact', 'translated', TRANSLATOR)
  t.match(read.variants.en?.[TITLE], { origin: 'person', by: { id: TRANSLATOR.id } })
  t.match(read.pending.at(-1)?.data, { originBefore: 'machine' }, 'the history remembers the engine')
  t.match(
    refusal(() => sign(read, { ...TRANSLATOR, grants: [{ role: 'reviewer' }] })),
    { code: 'second-person-needed' },
  )
  t.equal(stateOf(sign(read)), 'reviewed')
  t.end()
})

t.test('signing off twice is signing off once', (t) => {
  const once = sign(save(untranslated(), 'The Compact'))
  t.equal(sign(once), once)
  t.match(once.pending.at(-1), { what: 'sign-off', data: { language: 'en', units: [TITLE] } })
  t.match(once.variants.en?.[TITLE]?.signedOff, {
    by: { id: REVIEWER.id },
    source: { revision: 8 },
    text: 'The Compact',
  })
  t.end()
})

t.test('a changed translation must be signed off again, and the earlier sign-off can still be read', (t) => {
  const changed = save(sign(save(untranslated(), 'The Compact')), 'The Agreement')
  t.equal(stateOf(changed), 'translated')
  t.equal(changed.variants.en?.[TITLE]?.signedOff?.text, 'The Compact')
  t.end()
})

t.test('who may: translators translate, reviewers and advisors sign off, submitters neither', (t) => {
  const submitter: Actor = { kind: 'submitter', id: 'compact', name: '', language: 'sv', grants: [] }
  t.match(
    refusal(() => save(untranslated(), 'x', 'draft', submitter)),
    { code: 'not-allowed' },
  )
  t.match(
    refusal(() => sign(save(untranslated(), 'x'), TRANSLATOR)),
    { code: 'not-allowed' },
  )
  t.match(
    refusal(() => save(untranslated(), 'x', 'draft', { ...TRANSLATOR, readOnly: true })),
    { code: 'not-allowed' },
  )
  t.end()
})

t.test('what cannot be a translation is refused by name', (t) => {
  const codeOf = (input: object) =>
    refusal(() =>
      saveUnit(
        context,
        untranslated(),
        { language: 'en', unit: TITLE, text: 'x', state: 'draft', ...input },
        TRANSLATOR,
        NOW,
        newId,
      ),
    ).errors
  t.match(codeOf({ text: '  ' }), [{ pointer: '/text', code: 'required' }])
  t.match(codeOf({ text: 'x'.repeat(101) }), [{ pointer: '/text', code: 'too-long', params: { limit: 100 } }])
  t.match(codeOf({ text: 'two\nlines' }), [{ pointer: '/text', code: 'line-break' }])
  t.match(codeOf({ unit: 'about.nothing' }), [{ pointer: '/unit', code: 'unknown-unit' }])
  t.match(codeOf({ unit: 'solution.legalOwner' }), [{ code: 'unknown-unit' }])
  t.match(codeOf({ unit: '__proto__.constructor' }), [{ code: 'unknown-unit' }])
  t.match(codeOf({ language: 'sv' }), [{ pointer: '/language', code: 'source-language' }])
  t.end()
})

t.test('the status names what is not signed off, required texts only', (t) => {
  const done = translationStatus(template, compactIdea(), 'en')
  t.strictSame(done.unsigned, [])
  t.equal(done.counts.reviewed, done.units.length)
  const answers = {
    ...compactIdea().answers,
    novelty: { ...compactIdea().answers.novelty, searched: 'I hela landet.' },
  }
  const optional = translationStatus(template, compactIdea({ answers }), 'en')
  t.strictSame(optional.unsigned, [], 'an optional text does not hold up the case')
  t.equal(optional.counts.missing, 1)
  t.strictSame(translationStatus(template, withTitle(compactIdea(), 'Ny titel'), 'en').unsigned, [TITLE])
  t.end()
})
