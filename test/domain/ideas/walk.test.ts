import fc from 'fast-check'
import t from 'tap'
import { type Actor, SYSTEM } from '../../../src/domain/actor.js'
import { entriesFor } from '../../../src/domain/history/entries-for.js'
import { editIdea } from '../../../src/domain/ideas/edit-idea.js'
import { giveAdvice } from '../../../src/domain/ideas/give-advice.js'
import { ideaFor } from '../../../src/domain/ideas/idea-for.js'
import { setConsent } from '../../../src/domain/ideas/set-consent.js'
import { tick, untick } from '../../../src/domain/ideas/tick.js'
import { askOverride } from '../../../src/domain/process/ask-override.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import { transition } from '../../../src/domain/process/transition.js'
import { unitState } from '../../../src/domain/translation/unit-state.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { rounds } from '../../rounds.js'
import { NOW, newId, offerTo, readyIdea } from '../process/ready-idea.js'

const { process } = context
const OWNER: Actor = { kind: 'submitter', id: 'compact', name: 'Åsa', language: 'sv', grants: [] }
const PARTNER: Actor = { ...TRANSLATOR, id: 'u-p', grants: [{ role: 'partner', party: 'p1' }] }
const SECOND: Actor = { ...ADVISOR, id: 'u-second', name: 'Per' }

const move = (idea: Idea, request: MoveRequest, actor: Actor = ADVISOR, now = NOW) =>
  transition(context, idea, request, actor, now, newId)

function moved(idea: Idea, request: MoveRequest, actor: Actor = ADVISOR, now = NOW): Idea {
  const result = move(idea, request, actor, now)
  if (!result.ok) throw result.error
  return result.next
}

t.test('whatever is done in whatever order, history only grows and the state is always known', async (t) => {
  const request: fc.Arbitrary<MoveRequest> = fc
    .record({
      move: fc.constantFrom(...process.definition.moves.map(({ id }) => id), 'fly'),
      to: fc.option(fc.constantFrom('identification', 'specification', 'dissemination', 'moon'), {
        nil: undefined,
      }),
      reason: fc.constantFrom('funding', 'no-funding', 'spread', 'wrong-need', undefined),
      note: fc.constantFrom('en anteckning', undefined),
      lesson: fc.constantFrom('en lärdom', undefined),
      reviewDate: fc.constantFrom('2027-02-01', '2020-01-01', undefined),
      shared: fc.constantFrom('allt', undefined),
      into: fc.constantFrom('another', 'compact', undefined),
      override: fc.constantFrom(true, undefined),
      reference: fc.constant('2026-0042'),
    })
    .map((given) => {
      const { inputs = [] } = process.move(given.move) ?? {}
      const asked = new Set(['move', 'to', 'override', 'reference', ...inputs.map(({ name }) => name)])
      const receiver = { kind: 'person' as const, id: 'u-r', name: 'Robin' }
      const all = { ...given, ...(asked.has('receiver') && { receiver }) }
      return Object.fromEntries(
        Object.entries(all).filter(([key, value]) => asked.has(key) && value !== undefined),
      ) as unknown as MoveRequest
    })
  const receiver: Actor = { ...SECOND, id: 'u-r' }
  const actor = fc.constantFrom(ADVISOR, OWNER, SECOND, receiver, SYSTEM)
  const steps = fc.array(fc.tuple(request, actor), { maxLength: 25 })
  const start = fc.constantFrom('draft', 'submitted', 'identification', 'dissemination')
  await fc.assert(
    fc.asyncProperty(start, steps, async (state, walk) => {
      let idea = readyIdea(process, state, { advisor: null })
      for (const [asked, who] of walk) {
        const before = JSON.stringify(idea)
        const result = move(idea, asked, who)
        t.equal(JSON.stringify(idea), before, 'the idea that was read is untouched')
        if (!result.ok) continue
        const { pending, revision, state } = result.next
        t.strictSame(pending.slice(0, -1), idea.pending)
        t.equal(revision, idea.revision + 1)
        t.match(pending.at(-1), { revision, what: asked.move, from: idea.state, to: state })
        t.ok(process.state(state), `${state} is known`)
        t.equal(result.next.offer !== undefined, state === 'offered')
        t.equal(result.next.closing !== undefined, state === 'closed')
        idea = result.next
      }
    }),
    { numRuns: rounds(150, 5000), seed: 20261123 },
  )
})

t.test('a refused gate names every requirement, met and unmet', async (t) => {
  const idea = readyIdea(process, 'identification', { levels: {}, advisor: null })
  const result = move(idea, { move: 'advance' })
  if (result.ok) throw new Error('it should have been refused')
  t.equal(result.error.code, 'gate-not-met')
  const states = Object.fromEntries(
    (result.error.extras.requirements ?? []).map(({ id, state }) => [id, state]),
  )
  t.match(states, {
    'solution-1': 'not-met',
    'advisor-named': 'not-met',
    'challenge-chosen': 'met',
    'owner-goes-on': 'met',
  })
  t.equal(Object.keys(states).length, process.gate('to-specification')?.require.length)
})

t.test('an unmet gate is passed by two persons, with a reason', async (t) => {
  const idea = readyIdea(process, 'identification', { levels: {} })
  const asked = askOverride(
    context,
    idea,
    { move: 'advance', reason: 'Protokollet dröjer.' },
    ADVISOR,
    NOW,
    newId,
  )
  t.match(move(asked, { move: 'advance', override: true }), { error: { code: 'second-person-needed' } })
  const passed = moved(asked, { move: 'advance', override: true }, SECOND)
  t.equal(passed.state, 'specification')
  t.equal(passed.override, undefined)
  t.match(passed.pending.at(-1)?.override, {
    reason: 'Protokollet dröjer.',
    askedBy: { id: ADVISOR.id },
    approvedBy: { id: 'u-second' },
  })
  const unasked = move(idea, { move: 'advance', override: true }, SECOND)
  t.equal(unasked.ok, false)
  const publishing = readyIdea(process, 'dissemination', { consents: [] })
  t.throws(() => askOverride(context, publishing, { move: 'publish', reason: 'x' }, ADVISOR, NOW, newId), {
    code: 'no-override',
  })
})

t.test('a hand-over is accepted, declined, or comes back by itself when its time is up', async (t) => {
  const receiver: Actor = { ...SECOND, id: 'u-r', grants: [] }
  const offered = moved(readyIdea(process, 'specification'), {
    move: 'hand-over',
    receiver: { kind: 'person', id: 'u-r', name: 'Robin' },
    shared: 'Ansökan',
  })
  t.equal(offered.offer?.until.slice(0, 10), '2026-12-07')
  const accepted = moved(offered, { move: 'accept' }, receiver)
  t.match([accepted.state, accepted.advisor?.id, accepted.offer], ['specification', 'u-r', undefined])
  t.equal(moved(offered, { move: 'decline', note: 'Hinner inte' }, receiver).advisor?.id, ADVISOR.id)
  t.match(move(offered, { move: 'lapse' }, SYSTEM), { ok: false }, 'not before its time')
  const late = { ...offered, offer: offerTo('u-r') }
  t.match(moved(late, { move: 'lapse' }, SYSTEM), { state: 'specification', advisor: { id: ADVISOR.id } })
})

t.test('a paused idea has a review date, and goes on where it stood', async (t) => {
  const idea = readyIdea(process, 'implementation')
  t.match(move(idea, { move: 'pause', reason: 'funding' }), {
    error: { code: 'invalid-input', extras: { errors: [{ pointer: '/reviewDate', code: 'required' }] } },
  })
  t.match(move(idea, { move: 'pause', reason: 'funding', reviewDate: '2026-11-01' }), {
    error: { extras: { errors: [{ pointer: '/reviewDate', code: 'not-in-future' }] } },
  })
  const paused = moved(idea, { move: 'pause', reason: 'funding', reviewDate: '2027-01-10' })
  t.match([paused.state, paused.step], ['paused', 'implementation'])
  t.match(moved(paused, { move: 'resume' }), { state: 'implementation' })
})

t.test('the submitter is written to when what they see has changed, and only then', async (t) => {
  const idea = readyIdea(process, 'identification')
  const advanced = moved(idea, { move: 'advance' })
  const sent = ({ outbox }: Idea) => outbox.filter(({ kind }) => kind === 'mail')
  t.match(sent(advanced), [
    { kind: 'mail', data: { template: 'status-changed', to: 'samverkan@exempel.se' } },
  ])
  const followed = moved(readyIdea(process, 'dissemination'), { move: 'follow-up', note: 'Bra.' })
  t.strictSame(sent(followed), [])
  const silent = readyIdea(process, 'identification', { contact: { phone: '019' } })
  t.strictSame(sent(moved(silent, { move: 'advance' })), [])
})

t.test('an edit makes its translation outdated, unless it was minor', async (t) => {
  const idea = readyIdea(process, 'dissemination')
  const patch = { answers: { about: { title: 'Överenskommelsen i Östergötlands län' } } }
  t.equal(unitState(idea, 'en', 'about.title'), 'reviewed')
  const edited = editIdea(context, idea, patch, ADVISOR, NOW, newId)
  t.equal(unitState(edited, 'en', 'about.title'), 'outdated')
  t.equal(edited.clearance, undefined, 'the texts must be looked through again')
  t.match(edited.pending.at(-1)?.changes?.[0], {
    pointer: '/answers/about/title',
    before: 'Överenskommelsen i Östergötland',
  })
  const minor = editIdea(context, idea, { ...patch, minor: true }, ADVISOR, NOW, newId)
  t.equal(unitState(minor, 'en', 'about.title'), 'reviewed')
  const then = editIdea(context, minor, { answers: { about: { title: 'Något annat' } } }, ADVISOR, NOW, newId)
  t.equal(unitState(then, 'en', 'about.title'), 'outdated')
  t.equal(
    editIdea(
      context,
      idea,
      { answers: { about: { title: 'Överenskommelsen i Östergötland' } } },
      ADVISOR,
      NOW,
      newId,
    ),
    idea,
  )
})

t.test('what the team says to each other is never shown to the submitter or a partner', async (t) => {
  let idea = readyIdea(process, 'identification')
  const said = (visibility: 'team' | 'submitter', text: string) =>
    giveAdvice(
      context,
      idea,
      { date: '2026-11-20', kind: 'funding', said: text, visibility },
      ADVISOR,
      NOW,
      newId,
    )
  idea = said('team', 'HEMLIGT')
  idea = said('submitter', 'ÖPPET')
  idea = tick(context, idea, { requirement: 'plan-made', note: 'HEMLIGT' }, ADVISOR, NOW, newId)
  idea = untick(context, idea, { requirement: 'plan-made' }, ADVISOR, NOW, newId)
  idea = moved(idea, { move: 'advance', note: 'HEMLIGT' })
  idea = { ...idea, link: { hash: 'HEMLIGT', at: NOW.toISOString() }, tags: ['HEMLIGT'] }
  const seenBy = (actor: Actor) =>
    JSON.stringify([ideaFor(actor, context, idea), entriesFor(actor, context, idea, idea.pending)])
  const owner = seenBy(OWNER)
  t.notMatch(owner, 'HEMLIGT')
  t.match(owner, 'ÖPPET')
  t.match(owner, 'samverkan@exempel.se', 'their own address they see')
  const partner = seenBy(PARTNER)
  t.notMatch(partner, /HEMLIGT|ÖPPET|samverkan@exempel\.se/)
  t.match(
    entriesFor(OWNER, context, idea, idea.pending).map(({ what }) => what),
    ['advance'],
  )
  t.match(seenBy(ADVISOR), 'HEMLIGT')
  t.notMatch(seenBy(ADVISOR), /"(outbox|pending|seal|doneRequests)"/)
})

t.test('withdrawing the consent to publish withdraws the case', async (t) => {
  const idea = readyIdea(process, 'dissemination')
  const id = idea.consents[0]?.id as string
  const next = setConsent(context, idea, { id, state: 'withdrawn' }, OWNER, NOW, newId)
  t.ok(next.publications.every(({ withdrawn }) => withdrawn))
  t.match(next.outbox, [{ kind: 'case-withdrawal', data: { caseId: 'compact' } }])
  t.match(move(next, { move: 'publish' }), { error: { code: 'gate-not-met' } })
})

t.test('publishing hands the whole edition over in the same write', async (t) => {
  const published = moved(readyIdea(process, 'dissemination'), { move: 'publish', note: 'Antal rättat' })
  t.match(published.publications.at(-1), { edition: 2, languages: ['sv', 'en'] })
  t.match(published.outbox[0], {
    kind: 'case-edition',
    data: { reference: '2026-0007', edition: { number: 2, note: 'Antal rättat' } },
  })
  t.notMatch(JSON.stringify(published.outbox[0]), 'Bara regionen', 'what is for the work stays inside')
  const unsigned = readyIdea(process, 'dissemination', { variants: {} })
  const refused = move(unsigned, { move: 'publish' })
  if (refused.ok) throw new Error('it should have been refused')
  const missing = refused.error.extras.requirements?.find(({ id }) => id === 'english-signed-off')
  t.ok(missing?.details?.includes('about.title'), 'the units are named')
})
