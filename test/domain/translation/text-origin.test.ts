import t from 'tap'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { saveUnit, type UnitInput } from '../../../src/domain/translation/save-unit.js'
import { signOff } from '../../../src/domain/translation/sign-off.js'
import { originsOf } from '../../../src/domain/translation/text-origin.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { compactIdea, REVIEWER, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const NOW = new Date('2026-11-23T10:00:00Z')
let ids = 0
const newId = () => `o${++ids}`
const UNIT = 'about.title'

const save = (idea: Idea, input: Partial<UnitInput>) =>
  saveUnit(
    context,
    idea,
    { language: 'en', unit: UNIT, text: 'The Compact', state: 'translated', ...input },
    TRANSLATOR,
    NOW,
    newId,
  )
const unitIn = (idea: Idea) => idea.variants.en?.[UNIT]
const start = () => compactIdea({ variants: {} })

t.test('a text tells how it came about', (t) => {
  t.match(unitIn(save(start(), {})), { origin: 'person', maker: undefined, basis: undefined })
  const byAgency = save(start(), { origin: { kind: 'agency', maker: 'Ordbyrån' } })
  t.match(unitIn(byAgency), { origin: 'agency', maker: 'Ordbyrån' })
  t.match(unitIn(save(byAgency, {})), { origin: 'agency' }, 'saved as it stands, it stays the agency’s')
  t.match(
    unitIn(save(byAgency, { text: 'The Swedish Compact' })),
    { origin: 'person', basis: { kind: 'agency', maker: 'Ordbyrån' } },
    'changed, it tells what it was made from',
  )
  t.match(unitIn(save(start(), { origin: { kind: 'memory', maker: '2026-0012' } })), { origin: 'memory' })
  t.end()
})

t.test('what an engine wrote becomes a person’s who takes it over, and says so', (t) => {
  const machine = save(start(), { state: 'machine', origin: { kind: 'machine', maker: 'DeepL' } })
  t.match(unitIn(machine), { origin: 'machine', maker: 'DeepL', state: 'machine' })
  const taken = save(machine, {})
  t.match(unitIn(taken), {
    origin: 'person',
    basis: { kind: 'machine', maker: 'DeepL' },
    state: 'translated',
  })
  t.match(unitIn(save(taken, { text: 'Changed again' })), { basis: { kind: 'machine', maker: 'DeepL' } })
  const signed = signOff(context, taken, { language: 'en', units: [UNIT] }, REVIEWER, NOW, newId)
  const others = { ...compactIdea().variants.en, [UNIT]: unitIn(signed) }
  const edition = makeEdition(context, { ...signed, variants: { en: others } } as Idea, NOW)
  t.match(edition.translations.en?.[UNIT], { origin: 'person', basis: { kind: 'machine', maker: 'DeepL' } })
  t.strictSame(originsOf(Object.values(edition.translations.en ?? {})), [
    { kind: 'person' },
    { kind: 'machine', maker: 'DeepL' },
  ])
  t.end()
})

t.test('editions from before origins were kept hold texts by persons', (t) => {
  t.strictSame(originsOf([{}, {}]), [{ kind: 'person' }])
  t.end()
})
