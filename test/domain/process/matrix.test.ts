import t from 'tap'
import { type Actor, type Role, SYSTEM } from '../../../src/domain/actor.js'
import { DomainError } from '../../../src/domain/errors.js'
import { adoptTemplate } from '../../../src/domain/ideas/adopt-template.js'
import { arrange } from '../../../src/domain/ideas/arrange.js'
import { editIdea } from '../../../src/domain/ideas/edit-idea.js'
import { attachFile } from '../../../src/domain/ideas/files.js'
import { giveAdvice } from '../../../src/domain/ideas/give-advice.js'
import { ideaFor } from '../../../src/domain/ideas/idea-for.js'
import { judgeLevel } from '../../../src/domain/ideas/judge-level.js'
import { renewLink } from '../../../src/domain/ideas/links.js'
import { sendMessage } from '../../../src/domain/ideas/messages.js'
import { decideHeld } from '../../../src/domain/ideas/moderate.js'
import { setConsent } from '../../../src/domain/ideas/set-consent.js'
import { tick } from '../../../src/domain/ideas/tick.js'
import { askOverride } from '../../../src/domain/process/ask-override.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import { permissionMatrix, ROLES } from '../../../src/domain/process/permissions.js'
import { transition } from '../../../src/domain/process/transition.js'
import { decideRequest } from '../../../src/domain/requests/decide-request.js'
import { saveUnit } from '../../../src/domain/translation/save-unit.js'
import { signOff } from '../../../src/domain/translation/sign-off.js'
import type { Idea, ReaderRequest } from '../../../src/domain/types.gen.js'
import { recordDelivery } from '../../../src/domain/uses/deliver.js'
import { addUptake } from '../../../src/domain/uses/report-uptake.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, readyIdea } from './ready-idea.js'

/** Every role tries everything in every state, and what happens is what the published matrix says. */

const { process } = context

function actorWith(role: Role): Actor {
  if (role === 'system') return SYSTEM
  if (role === 'submitter')
    return { kind: 'submitter', id: 'compact', name: 'Åsa', language: 'sv', grants: [] }
  const person = { kind: 'person' as const, id: 'u-r', name: 'Robin', language: 'sv' }
  if (role === 'receiver') return { ...person, grants: [] }
  return { ...person, id: `u-${role}`, grants: role === 'partner' ? [{ role, party: 'p1' }] : [{ role }] }
}

/** A request with all that the move asks for. */
function requestFor(move: string): MoveRequest {
  const inputs: Record<string, Partial<MoveRequest>> = {
    submit: { reference: '2026-0042' },
    'take-on': { to: 'identification' },
    return: { to: 'identification', reason: 'wrong-need', note: 'Fel behov.' },
    pause: { reason: 'funding', reviewDate: '2027-01-10' },
    'hand-over': { receiver: { kind: 'person', id: 'u-other', name: 'Ola' }, shared: 'Allt' },
    decline: { note: 'Hinner inte.' },
    close: { reason: 'no-funding', lesson: 'Pengar behövs.' },
    reopen: { note: 'Pengar finns.' },
    merge: { into: 'another', lesson: 'Samma sak.' },
    'withdraw-case': { note: 'Fel siffror.' },
    'follow-up': { note: 'Går bra.' },
  }
  return { move, ...inputs[move] }
}

type Try = (idea: Idea, actor: Actor) => unknown

const FILE = { id: 'f1', name: 'plan.txt', type: 'text/plain', size: 4, hash: 'h', pieces: 1 }

const ASKED: ReaderRequest = {
  id: 'r1',
  at: NOW.toISOString(),
  state: 'open',
  language: 'en',
  country: 'PT',
  edition: 1,
  answers: [],
}

/** What stands behind each act. */
const ACTS: Readonly<Record<string, Try>> = {
  read: (idea, actor) => ideaFor(actor, context, idea),
  'read-inner': (idea, actor) => {
    if (!('levels' in ideaFor(actor, context, idea))) throw new DomainError('not-allowed')
  },
  edit: (idea, actor) => editIdea(context, idea, { answers: { about: { title: 'Ny' } } }, actor, NOW, newId),
  consent: (idea, actor) =>
    setConsent(context, idea, { kind: 'person', subject: 'Åsa', state: 'asked' }, actor, NOW, newId),
  judge: (idea, actor) => judgeLevel(context, idea, { question: 'solution', level: 2 }, actor, NOW, newId),
  tick: (idea, actor) => tick(context, idea, { requirement: 'plan-made', note: 'ja' }, actor, NOW, newId),
  advise: (idea, actor) =>
    giveAdvice(
      context,
      idea,
      { date: '2026-11-20', kind: 'funding', said: 'Sök.', visibility: 'team' },
      actor,
      NOW,
      newId,
    ),
  message: (idea, actor) => sendMessage(context, idea, { text: 'Hej!' }, actor, NOW, newId),
  attach: (idea, actor) => attachFile(context, idea, FILE, { megabytes: 10, files: 10 }, actor, NOW, newId),
  answer: (idea, actor) =>
    decideRequest(
      context,
      { ...idea, requests: [ASKED] },
      { item: 'r1', decision: 'close' },
      actor,
      NOW,
      newId,
    ),
  deliver: (idea, actor) =>
    recordDelivery(context, idea, { organisation: 'REVES', country: 'BE', format: 'pdf' }, actor, NOW, newId),
  uptake: (idea, actor) => addUptake(context, idea, { who: 'Loulé', country: 'PT' }, actor, NOW, newId),
  moderate: (idea, actor) =>
    allowed(() => decideHeld(context, idea, { decision: 'free' }, actor, NOW, newId)),
  arrange: (idea, actor) => arrange(context, idea, { tags: ['x'] }, actor, NOW, newId),
  link: (idea, actor) => renewLink(context, idea, { link: { secret: 's', hash: 'h' } }, actor, NOW, newId),
  'ask-override': (idea, actor) => {
    // Without a gate that is unmet there is nothing to override: that answer, too, means that it was allowed to ask.
    allowed(() => askOverride(context, idea, { move: 'advance', reason: 'brådskar' }, actor, NOW, newId))
  },
  translate: (idea, actor) =>
    saveUnit(
      context,
      idea,
      { language: 'en', unit: 'about.title', text: 'New', state: 'draft' },
      actor,
      NOW,
      newId,
    ),
  'sign-off': (idea, actor) =>
    signOff(context, idea, { language: 'en', units: ['about.title'] }, actor, NOW, newId),
  'adopt-edition': (idea, actor) =>
    allowed(() => adoptTemplate(context, idea, { to: context.template }, actor, NOW, newId)),
}

/** Refused for another reason than who asks. */
function allowed(attempt: () => unknown): void {
  try {
    attempt()
  } catch (error) {
    if (isRefusal(error)) throw error
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === 'not-allowed' || error.code === 'not-found')

function isDone(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

function moves(idea: Idea, actor: Actor, move: string): boolean {
  const result = transition(context, idea, requestFor(move), actor, NOW, newId)
  if (result.ok) return true
  const { code } = result.error
  if (!['not-allowed', 'not-found', 'move-not-possible'].includes(code)) throw result.error
  return false
}

/** An offer is answered before its end, and lapses after it. */
function inTimeFor(role: string, idea: Idea): Idea {
  const until = role === 'system' ? '2026-11-20T00:00:00.000Z' : '2027-01-20T00:00:00.000Z'
  return idea.offer ? { ...idea, offer: { ...idea.offer, until } } : idea
}

const matrix = permissionMatrix(process)

for (const { id: state } of process.definition.states)
  t.test(`in the state ${state}`, async (t) => {
    for (const role of ROLES) {
      const idea = inTimeFor(role, readyIdea(process, state))
      const actor = actorWith(role)
      const row = matrix.find((r) => r.state === state && r.role === role)
      const done = process.definition.moves.map(({ id }) => id).filter((move) => moves(idea, actor, move))
      // Someone is the receiver only of what is offered.
      const expected = role === 'receiver' && state !== 'offered' ? [] : row?.moves
      t.strictSame(done, expected, `${role}: moves`)
      const acts = Object.keys(ACTS).filter((act) => isDone(() => ACTS[act]?.(idea, actor)))
      const mayAct = role === 'receiver' && state !== 'offered' ? [] : row?.acts
      // An exception can only be asked for where a move with a gate starts.
      t.strictSame(
        acts.sort(),
        [...(mayAct ?? [])].filter((act) => act !== 'ask-override' || acts.includes(act)).sort(),
        `${role}: acts`,
      )
    }
  })

t.test('every act of the definition was tried', async (t) => {
  const known = new Set(process.definition.acts.map(({ id }) => id))
  t.strictSame(Object.keys(ACTS).sort(), [...known].sort())
})

t.test('a visitor and a stranger with a link may nothing', async (t) => {
  const stranger: Actor = { kind: 'submitter', id: 'another', name: '', language: 'sv', grants: [] }
  const visitor: Actor = { ...stranger, kind: 'visitor', id: 'visitor' }
  const partner: Actor = {
    ...stranger,
    kind: 'person',
    id: 'u-p',
    grants: [{ role: 'partner', party: 'p2' }],
  }
  for (const { id: state } of process.definition.states)
    for (const actor of [stranger, visitor, partner]) {
      const idea = readyIdea(process, state)
      for (const { id } of process.definition.moves)
        t.notOk(moves(idea, actor, id), `${actor.id} ${id} ${state}`)
      for (const act of Object.values(ACTS)) t.notOk(isDone(() => act(idea, actor)))
    }
})

t.test('a token that may only read does only that', async (t) => {
  const reader: Actor = {
    kind: 'machine',
    id: 'u-a',
    name: 'Robot',
    language: 'sv',
    grants: [{ role: 'administrator' }],
    readOnly: true,
  }
  const idea = readyIdea(process, 'identification')
  for (const { id } of process.definition.moves) t.notOk(moves(idea, reader, id))
  t.strictSame(
    Object.keys(ACTS).filter((act) => isDone(() => ACTS[act]?.(idea, reader))),
    ['read', 'read-inner'],
  )
})
