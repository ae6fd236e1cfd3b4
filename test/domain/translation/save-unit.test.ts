import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { saveUnit, type UnitInput } from '../../../src/domain/translation/save-unit.js'
import { signOff } from '../../../src/domain/translation/sign-off.js'
import { newOrigin, originIn, originsOf } from '../../../src/domain/translation/text-origin.js'
import type { Idea, TranslationUnit } from '../../../src/domain/types.gen.js'
import { ADVISOR, compactIdea, REVIEWER, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

const NOW = new Date('2026-11-23T10:00:00.000Z')
const AT = NOW.toISOString()
const TITLE = 'about.title'
const tomas = { kind: 'person', id: 'u-tomas', name: 'Tomas Å. Lind' } as const
const maja = { kind: 'person', id: 'u-maja', name: 'Maja Ek' } as const
const SWEDISH = 'Överenskommelsen i Östergötland'

const save = (idea: Idea, input: Partial<UnitInput> = {}, actor: Actor = TRANSLATOR, now = NOW): Idea =>
  saveUnit(
    context,
    idea,
    { language: 'en', unit: TITLE, text: 'The Compact', state: 'translated', ...input },
    actor,
    now,
    () => 'h1',
  )
const sign = (
  idea: Idea,
  units: readonly string[] = [TITLE],
  actor: Actor = REVIEWER,
  more: object = {},
): Idea => signOff(context, idea, { language: 'en', units, ...more }, actor, NOW, () => 'h1')
const titleIn = (idea: Idea): TranslationUnit | undefined => idea.variants.en?.[TITLE]
const blank = compactIdea({ variants: {} })
const saved = {
  text: 'The Compact',
  origin: 'person',
  state: 'translated',
  by: tomas,
  at: AT,
  source: { revision: 7, text: SWEDISH },
}
const refusal = (attempt: () => unknown) => {
  try {
    attempt()
    return 'done'
  } catch (error) {
    const { code, extras } = error as { code: string; extras: { errors?: unknown } }
    return [code, extras.errors].filter((part) => part !== undefined)
  }
}

t.test('a text is kept as it was written, by whom, when, and from which source', async (t) => {
  const next = save(blank, { text: ' The Compact ' })
  t.strictSame(titleIn(next), saved)
  t.strictSame(next.pending.at(-1), {
    id: 'h1',
    revision: 8,
    by: tomas,
    at: AT,
    what: 'translate',
    data: { language: 'en', unit: TITLE, state: 'translated' },
    changes: [{ pointer: '/variants/en/about.title/text' }],
  })
  const request = { key: 'k', fingerprint: 'f' } as never
  t.strictSame(save(blank, { request }).doneRequests, [request])
  t.notOk('request' in (next.pending.at(-1) ?? {}))
})

t.test('the other texts and the other languages stay as they are', async (t) => {
  const idea = compactIdea()
  const next = save({ ...idea, variants: { ...idea.variants, fi: {} } })
  t.strictSame({ ...next.variants.en, [TITLE]: idea.variants.en?.[TITLE] }, idea.variants.en)
  t.strictSame(next.variants.fi, {})
})

t.test('saved as it stands it has no change in the history, and its author stays', async (t) => {
  const first = save(blank)
  const later = new Date('2026-11-24T10:00:00.000Z')
  const again = save(first, { state: 'draft' }, ADVISOR, later)
  t.strictSame(titleIn(again), { ...saved, state: 'draft', source: { revision: 8, text: SWEDISH } })
  t.notOk(again.pending.at(-1)?.changes)
  t.strictSame(again.pending.at(-1)?.data, { language: 'en', unit: TITLE, state: 'draft' })
  const other = save(first, { text: 'A Compact' }, ADVISOR, later)
  t.match(titleIn(other), { by: { id: 'u-karin' }, at: later.toISOString() })
  t.match(other.pending.at(-1)?.changes, [{ before: 'The Compact' }])
})

t.test('a note, a sign-off and what was let stand stay with the text', async (t) => {
  const noted = save(blank, { note: ' Se ordlistan. ' })
  t.equal(titleIn(noted)?.note, 'Se ordlistan.')
  t.equal(titleIn(save(noted))?.note, 'Se ordlistan.', 'none given: the one before stays')
  t.notOk('note' in (titleIn(save(noted, { note: ' ' })) ?? {}))
  const { signedOff } = titleIn(sign(save(blank))) ?? {}
  t.strictSame(titleIn(save(sign(save(blank)), { text: 'New' }))?.signedOff, signedOff)
  const waived = [{ code: 'x', mark: 'm', note: 'n', by: tomas, at: AT }]
  const withWaiver = { ...blank, variants: { en: { [TITLE]: { ...saved, waived } } } } as unknown as Idea
  t.strictSame(titleIn(save(withWaiver, { text: 'New' }))?.waived, waived)
})

t.test(
  'the words stay those of whoever wrote them, unless somebody takes over what an engine wrote',
  async (t) => {
    const machine = save(blank, { state: 'machine' }, ADVISOR)
    t.match(titleIn(machine), { origin: 'machine', state: 'machine', by: { id: 'u-karin' } })
    const again = save(machine, { state: 'machine' })
    t.match(titleIn(again), { origin: 'machine', by: { id: 'u-karin' } }, 'an engine’s again')
    const taken = save(machine)
    t.match(titleIn(taken), { origin: 'person', by: { id: 'u-tomas' }, basis: { kind: 'machine' } })
    t.strictSame(taken.pending.at(-1)?.data, {
      language: 'en',
      unit: TITLE,
      state: 'translated',
      originBefore: 'machine',
    })
    const agency = { kind: 'agency', maker: 'Ordbyrån' } as const
    const theirs = save(blank, { origin: agency }, ADVISOR)
    t.match(
      titleIn(save(theirs, { origin: agency })),
      { origin: 'agency', by: { id: 'u-karin' } },
      'the same agency’s',
    )
    t.match(titleIn(save(theirs, { origin: { ...agency, maker: 'Andra' } })), {
      maker: 'Andra',
      by: { id: 'u-tomas' },
    })
    t.match(titleIn(save(theirs, { origin: { kind: 'memory', maker: 'Ordbyrån' } })), {
      origin: 'memory',
      by: { id: 'u-tomas' },
    })
  },
)

t.test('how a text came about: who made it, and what a person made it from', async (t) => {
  t.strictSame(originIn({ origin: 'person' }), { origin: 'person' })
  const whole = { origin: 'person', maker: 'A', basis: { kind: 'memory' } } as const
  t.strictSame(originIn({ ...whole, text: 'x' } as never), whole)
  t.strictSame(newOrigin(undefined, 'draft', undefined), { origin: 'person' })
  t.strictSame(newOrigin(undefined, 'machine', undefined), { origin: 'machine' })
  t.strictSame(newOrigin(undefined, 'machine', { kind: 'machine', maker: 'DeepL' }), {
    origin: 'machine',
    maker: 'DeepL',
  })
  const deepl = { origin: 'machine', maker: 'DeepL' } as const
  const basis = { kind: 'machine', maker: 'DeepL' } as const
  t.strictSame(newOrigin(deepl, 'draft', undefined), { origin: 'person', basis })
  t.strictSame(newOrigin({ origin: 'person', basis }, 'draft', undefined), { origin: 'person', basis })
  t.strictSame(newOrigin({ origin: 'machine' }, 'draft', undefined), {
    origin: 'person',
    basis: { kind: 'machine' },
  })
  t.strictSame(newOrigin(deepl, 'draft', { kind: 'memory' }), { origin: 'memory' }, 'no person’s, no basis')
})

t.test('the ways of all texts are told once each, the commonest first', async (t) => {
  const agency = (maker: string) => ({ origin: 'agency', maker }) as const
  t.strictSame(
    originsOf([
      agency('A'),
      {},
      agency('B'),
      {},
      agency('B'),
      { origin: 'person', basis: { kind: 'machine' } },
    ]),
    [{ kind: 'person' }, { kind: 'agency', maker: 'B' }, { kind: 'agency', maker: 'A' }, { kind: 'machine' }],
  )
  t.strictSame(originsOf([]), [])
})

t.test('a sign-off is of one text against one source, and goes to the memory', async (t) => {
  const next = sign(save(blank))
  t.strictSame(titleIn(next), {
    ...saved,
    state: 'reviewed',
    signedOff: { by: maja, at: AT, source: { revision: 8, text: SWEDISH }, text: 'The Compact' },
  })
  t.strictSame(next.outbox, [{ id: 'h1', kind: 'memory', data: {}, attempts: 0, due: AT }])
  t.strictSame(next.pending.at(-1), {
    id: 'h1',
    revision: 9,
    by: maja,
    at: AT,
    what: 'sign-off',
    data: { language: 'en', units: [TITLE] },
  })
  const request = { key: 'k', fingerprint: 'f' } as never
  t.strictSame(sign(save(blank), [TITLE], REVIEWER, { request }).doneRequests, [request])
})

t.test('of several texts those that are signed off already stay, and each is signed once', async (t) => {
  const both = save(sign(save(blank)), { unit: 'about.summary', text: 'A summary', state: 'translated' })
  const next = sign(both, [TITLE, 'about.summary', 'about.summary'])
  t.strictSame(next.pending.at(-1)?.data, { language: 'en', units: ['about.summary'] })
  t.equal(titleIn(next), titleIn(both))
  t.equal(sign(sign(save(blank))).revision, 9, 'nothing new is no revision')
})

t.test('a sign-off is refused with every text that is wrong', async (t) => {
  t.strictSame(
    refusal(() => sign(blank, [])),
    ['invalid-input', [{ pointer: '/units', code: 'too-few', params: { limit: 1 } }]],
  )
  const link = save(save(blank), { unit: 'about.summary', text: 'A summary of a@b.se', state: 'translated' })
  const answers = { ...blank.answers, about: { ...blank.answers.about, title: 'Skriv till c@d.se' } }
  const wrong = save({ ...link, answers }, { text: 'Write' })
  t.strictSame(
    refusal(() => sign(wrong, ['about.summary', TITLE])),
    ['invalid-input', [{ pointer: '/units/1', code: 'text-email-missing', params: { unit: TITLE } }]],
  )
  t.strictSame(
    refusal(() => sign(link, [TITLE, 'about.summary'], { ...TRANSLATOR, grants: REVIEWER.grants })),
    [
      'second-person-needed',
      [TITLE, 'about.summary'].map((unit, n) => ({
        pointer: `/units/${n}`,
        code: 'own-translation',
        params: { unit },
      })),
    ],
  )
  const signedOwn = sign(save(blank, {}, ADVISOR))
  t.equal(sign(signedOwn, [TITLE], ADVISOR), signedOwn, 'what another has signed off is nobody’s to refuse')
})
