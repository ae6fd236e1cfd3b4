import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { entriesFor } from '../../../src/domain/history/entries-for.js'
import { ideaFor } from '../../../src/domain/ideas/idea-for.js'
import { screen } from '../../../src/domain/ideas/screen.js'
import { setConsent } from '../../../src/domain/ideas/set-consent.js'
import { gateOf } from '../../../src/domain/process/gate-of.js'
import { transition } from '../../../src/domain/process/transition.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, readyIdea } from '../process/ready-idea.js'

const { process } = context
const OWNER: Actor = { kind: 'submitter', id: 'compact', name: 'Åsa', language: 'sv', grants: [] }
const PARTNER: Actor = { ...OWNER, kind: 'person', id: 'u-p', grants: [{ role: 'partner', party: 'p1' }] }

/** How one requirement of the gate to publishing stands. */
const stateOf = (idea: Idea, requirement: string): string | undefined =>
  gateOf(context, idea, 'publish').find(({ id }) => id === requirement)?.state

const consent = (idea: Idea, input: Parameters<typeof setConsent>[2]): Idea =>
  setConsent(context, idea, input, OWNER, NOW, newId)

t.test('a consent to one thing cannot be turned into a consent to another', async (t) => {
  const idea = readyIdea(process, 'dissemination')
  const id = idea.consents[0]?.id as string
  for (const turned of [{ kind: 'picture' }, { subject: 'Någon annan' }] as const)
    t.throws(() => consent(idea, { id, state: 'given', ...turned }), { code: 'invalid-input' })
  t.ok(consent(idea, { id, kind: 'publish', state: 'given' }), 'the same words again do no harm')
})

t.test('who says no to being named stops nothing for ever, but the texts must be read again', async (t) => {
  const asked = consent(readyIdea(process, 'dissemination'), {
    kind: 'person',
    subject: 'Anna',
    state: 'asked',
  })
  t.equal(stateOf(asked, 'consents-settled'), 'not-met', 'nobody has answered yet')
  const refused = consent(asked, { id: asked.consents.at(-1)?.id as string, state: 'refused' })
  t.equal(stateOf(refused, 'consents-settled'), 'met')
  t.equal(stateOf(refused, 'personal-data-cleared'), 'not-met')
  t.match(refused.pending.at(-1)?.changes, [{}, { pointer: '/clearance' }], 'and the history says so')
})

t.test('a picture is not published without a consent for it', async (t) => {
  const complete = readyIdea(process, 'dissemination')
  const pictures = [{ id: 'p1', address: 'https://exempel.se/bild.jpg' }]
  const answers = { ...complete.answers, european: { ...complete.answers.european, pictures } }
  const idea = { ...complete, answers }
  t.equal(stateOf(idea, 'consents-settled'), 'not-met')
  const given = consent(idea, { kind: 'picture', subject: 'Bilden på torget', state: 'given' })
  t.equal(stateOf(given, 'consents-settled'), 'met')
})

t.test('a case that was written in English is signed off in Swedish before it is published', async (t) => {
  const swedish = readyIdea(process, 'dissemination')
  t.equal(stateOf(swedish, 'swedish-signed-off'), 'not-needed')
  const english = { ...swedish, language: 'en', variants: {} }
  t.equal(stateOf(english, 'english-signed-off'), 'not-needed')
  t.equal(stateOf(english, 'swedish-signed-off'), 'not-met')
})

t.test('a conclusion on what is a social innovation is never without a motivation', async (t) => {
  const { screening: _, ...idea } = readyIdea(process, 'identification')
  const draw = (motivation?: string) =>
    screen(context, idea, { conclusion: 'is', ...(motivation && { motivation }) }, ADVISOR, NOW, newId)
  t.throws(() => draw(), { code: 'invalid-input' })
  t.equal(draw('Ny på orten.').screening?.conclusion, 'is')
})

t.test('why an idea is paused is told outside, what staff wrote about it is not', async (t) => {
  const pause = { reason: 'funding', reviewDate: '2027-01-10', note: 'HEMLIGT' }
  const idea = readyIdea(process, 'paused', { pause })
  for (const actor of [OWNER, PARTNER]) {
    t.same(ideaFor(actor, context, idea).pause, { reason: 'funding', reviewDate: '2027-01-10' })
    t.notMatch(JSON.stringify(ideaFor(actor, context, idea)), 'HEMLIGT')
  }
  t.equal(ideaFor(ADVISOR, context, idea).pause?.note, 'HEMLIGT')
})

t.test('whom a consent is about is not told to a partner, in the history either', async (t) => {
  const idea = consent(readyIdea(process, 'dissemination'), {
    kind: 'person',
    subject: 'Anna',
    state: 'asked',
  })
  for (const seenBy of [
    (actor: Actor) => JSON.stringify(ideaFor(actor, context, idea)),
    (actor: Actor) => JSON.stringify(entriesFor(actor, context, idea, idea.pending)),
  ]) {
    t.match(seenBy(OWNER), 'Anna')
    t.notMatch(seenBy(PARTNER), 'Anna')
  }
})

t.test(
  'who withdraws an idea without a word still leaves a sentence behind, in the idea’s language',
  async (t) => {
    for (const [language, lesson] of [
      ['sv', 'Idéägaren tog tillbaka idén.'],
      ['en', 'The submitter withdrew the idea.'],
    ] as const) {
      const idea = readyIdea(process, 'submitted', { language })
      const result = transition(context, idea, { move: 'withdraw' }, OWNER, NOW, newId)
      t.match(result, { ok: true, next: { closing: { reason: 'withdrawn', lesson } } })
    }
  },
)

t.test('a text that is too long is told with its limit', async (t) => {
  const request = { move: 'withdraw', note: 'x'.repeat(4001) }
  const result = transition(context, readyIdea(process, 'submitted'), request, OWNER, NOW, newId)
  t.match(result, { error: { extras: { errors: [{ code: 'too-long', params: { limit: 4000 } }] } } })
})
