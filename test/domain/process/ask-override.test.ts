import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { askOverride } from '../../../src/domain/process/ask-override.js'
import { transition } from '../../../src/domain/process/transition.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId } from './ready-idea.js'
import { brief, ideaIn, KIM, lacking, person, refused, thrown } from './refused.js'

/** To pass an unmet gate takes a reason and a second person. */

const at = NOW.toISOString()

const LACKS = {
  id: 'challenge-2',
  state: 'not-met',
  kind: 'computed',
  mend: 'levels/challenge',
  details: ['1'],
}

t.test('an unmet gate says how each requirement stands', async (t) => {
  const { code, extras } = refused(lacking, { move: 'advance' })
  t.equal(code, 'gate-not-met')
  t.strictSame(extras.params, { gate: 'to-specification' })
  t.strictSame(
    extras.requirements?.map(({ id }) => id),
    context.process.gate('to-specification')?.require,
  )
  t.strictSame(
    extras.requirements?.filter(({ state }) => state !== 'met'),
    [LACKS],
  )
})

const ask = (idea: Idea, move: string, to?: string, reason = 'Brådskar', actor: Actor = ADVISOR): Idea =>
  askOverride(context, idea, { move, reason, ...(to !== undefined && { to }) }, actor, NOW, newId)

t.test('one person asks to pass an unmet gate, another lets it pass', async (t) => {
  const asked = ask(lacking, 'advance')
  const by = { kind: 'person', id: 'u-karin', name: 'Karin Öberg' }
  t.strictSame(asked.override, { move: 'advance', to: 'specification', reason: 'Brådskar', by, at })
  const { gate, ...entry } = asked.pending.at(-1) ?? {}
  t.strictSame(entry, {
    id: asked.pending.at(-1)?.id,
    revision: 8,
    by,
    at,
    what: 'ask-override',
    note: 'Brådskar',
    data: { move: 'advance', to: 'specification' },
  })
  t.match(
    gate?.filter(({ state }) => state === 'not-met'),
    [{ id: 'challenge-2' }],
  )
  const move = { move: 'advance', override: true }
  t.equal(refused(lacking, move, KIM).code, 'second-person-needed', 'nobody has asked')
  const own = refused(asked, move)
  t.equal(own.code, 'second-person-needed', 'the same person')
  t.match(
    own.extras.requirements?.find(({ id }) => id === 'challenge-2'),
    LACKS,
  )
  const other = { ...asked, override: { ...asked.override, to: 'implementation' } } as Idea
  t.equal(refused(other, move, KIM).code, 'second-person-needed', 'another way')
  const another = { ...asked, override: { ...asked.override, move: 'close' } } as Idea
  t.equal(refused(another, move, KIM).code, 'second-person-needed', 'another move')
  const passed = transition(context, asked, move, KIM, NOW, newId)
  const kim = { kind: 'person', id: 'u-kim', name: 'u-kim' }
  const { next } = passed as { next: Idea }
  t.match(next.pending.at(-1), { override: { reason: 'Brådskar', askedBy: by, approvedBy: kim } })
  t.notOk('override' in next, 'the wish ends with the state')
})

t.test('a wish is refused without a reason, without a need, and where nobody may pass', async (t) => {
  t.strictSame(brief(thrown(() => ask(lacking, 'advance', undefined, ' '))), {
    code: 'invalid-input',
    errors: [{ pointer: '/reason', code: 'required' }],
  })
  t.strictSame(brief(thrown(() => ask(lacking, 'advance', undefined, 'x'.repeat(4001)))), {
    code: 'invalid-input',
    errors: [{ pointer: '/reason', code: 'too-long', params: { limit: 4000 } }],
  })
  t.ok(ask(lacking, 'advance', undefined, 'x'.repeat(4000)).override)
  const nothing = { code: 'invalid-input', errors: [{ pointer: '/move', code: 'gate-met' }] }
  t.strictSame(brief(thrown(() => ask(ideaIn('identification'), 'advance'))), nothing, 'met already')
  t.strictSame(brief(thrown(() => ask(ideaIn('identification'), 'merge'))), nothing, 'no gate at all')
  const unlicensed = ideaIn('dissemination', { licence: undefined } as never)
  const never = thrown(() => ask(unlicensed, 'publish'))
  t.strictSame(brief(never), { code: 'no-override', params: { gate: 'publish' } })
  t.match(
    never.extras.requirements?.filter(({ state }) => state === 'not-met'),
    [{ id: 'licence-chosen' }],
  )
  const anyway = refused(unlicensed, { move: 'publish', override: true })
  t.strictSame(brief(anyway), { code: 'no-override', params: { gate: 'publish' } })
  t.equal(
    thrown(() => ask(lacking, 'advance', undefined, 'x', person('u-g', 'reviewer'))).code,
    'not-allowed',
  )
})

t.test('a wish means the way with a gate, also where an open one leads elsewhere', async (t) => {
  const untested = ideaIn('submitted', { answers: {} })
  t.equal(ask(untested, 'take-on').override?.to, 'dissemination')
  t.equal(ask(untested, 'take-on', 'dissemination').override?.to, 'dissemination')
  t.strictSame(brief(thrown(() => ask(untested, 'take-on', 'identification'))), {
    code: 'invalid-input',
    errors: [{ pointer: '/move', code: 'gate-met' }],
  })
})
