import t from 'tap'
import { SYSTEM } from '../../../src/domain/actor.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { type Asked, at, decide, karin, OFFER, RECEIVER, robin, SUBMITTER } from './decide.js'

/** What each move changes in the idea, and what history tells of it: all of it, and nothing else. */

const PLAIN = ['pending', 'revision', 'changed', 'outbox', 'appointed', 'id']

/** The parts of the idea that are other than before; null is what is gone. */
function changed(before: Idea, after: Idea): Record<string, unknown> {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Idea)[]
  const other = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
  return Object.fromEntries(
    other.filter((part) => !PLAIN.includes(part)).map((part) => [part, after[part] ?? null]),
  )
}

const told = (asked: Asked): Record<string, unknown> => {
  const { gate: _, id: __, by: ___, at: ____, revision: _____, ...entry } = decide(asked).entry
  return entry
}

const PAUSED = { reason: 'funding', reviewDate: '2027-01-10' }
const step = (id: string) => ({ state: id, step: id, since: at })

const MOVES: readonly (readonly [
  asked: Asked,
  parts: Record<string, unknown>,
  entry: Record<string, unknown>,
])[] = [
  [
    {
      state: 'draft',
      changes: { submitted: undefined, reference: undefined } as never,
      actor: SUBMITTER,
      request: { move: 'submit', reference: '2026-0042' },
    },
    { state: 'submitted', since: at, reference: '2026-0042', submitted: at },
    { what: 'submit', from: 'draft', to: 'submitted' },
  ],
  [
    { state: 'draft', actor: SUBMITTER, request: { move: 'submit', reference: '2026-0042' } },
    { state: 'submitted', since: at },
    { what: 'submit', from: 'draft', to: 'submitted' },
  ],
  [
    {
      state: 'submitted',
      changes: { advisor: null },
      request: { move: 'take-on', to: 'identification', note: ' ' },
    },
    { ...step('identification'), advisor: karin },
    { what: 'take-on', from: 'submitted', to: 'identification' },
  ],
  [
    { state: 'submitted', changes: { advisor: null }, request: { move: 'take-on', to: 'dissemination' } },
    { state: 'dissemination', step: 'dissemination', since: at, advisor: karin },
    { what: 'take-on', from: 'submitted', to: 'dissemination' },
  ],
  [
    { state: 'identification', request: { move: 'advance', note: 'Klart.' } },
    step('specification'),
    { what: 'advance', from: 'identification', to: 'specification', note: 'Klart.' },
  ],
  [
    {
      state: 'implementation',
      request: { move: 'return', to: 'specification', reason: 'wrong-need', note: 'Om.' },
    },
    step('specification'),
    {
      what: 'return',
      from: 'implementation',
      to: 'specification',
      note: 'Om.',
      data: { reason: 'wrong-need' },
    },
  ],
  [
    { state: 'identification', request: { move: 'pause', ...PAUSED, note: 'Väntar.' } },
    { state: 'paused', since: at, pause: { ...PAUSED, note: 'Väntar.' } },
    { what: 'pause', from: 'identification', to: 'paused', note: 'Väntar.', data: PAUSED },
  ],
  [
    { state: 'identification', request: { move: 'pause', ...PAUSED } },
    { state: 'paused', since: at, pause: PAUSED },
    { what: 'pause', from: 'identification', to: 'paused', data: PAUSED },
  ],
  [
    { state: 'paused', changes: { step: 'specification' }, request: { move: 'resume' } },
    { state: 'specification', since: at, pause: null },
    { what: 'resume', from: 'paused', to: 'specification' },
  ],
  [
    {
      state: 'identification',
      request: { move: 'hand-over', receiver: robin, shared: 'Allt', note: 'Du kan det.' },
    },
    {
      state: 'offered',
      since: at,
      offer: {
        to: robin,
        from: karin,
        shared: 'Allt',
        note: 'Du kan det.',
        until: '2026-12-07T09:30:00.000Z',
      },
    },
    {
      what: 'hand-over',
      from: 'identification',
      to: 'offered',
      note: 'Du kan det.',
      data: { receiver: robin, shared: 'Allt' },
    },
  ],
  [
    {
      state: 'offered',
      changes: { ...OFFER, step: 'implementation' },
      actor: RECEIVER,
      request: { move: 'accept' },
    },
    { state: 'implementation', since: at, offer: null, advisor: robin },
    { what: 'accept', from: 'offered', to: 'implementation' },
  ],
  [
    {
      state: 'offered',
      changes: { ...OFFER, step: 'implementation' },
      actor: RECEIVER,
      request: { move: 'decline', note: 'Hinner inte.' },
    },
    { state: 'implementation', since: at, offer: null },
    { what: 'decline', from: 'offered', to: 'implementation', note: 'Hinner inte.' },
  ],
  [
    { state: 'offered', changes: { step: 'identification' }, actor: SYSTEM, request: { move: 'lapse' } },
    { state: 'identification', since: at, offer: null },
    { what: 'lapse', from: 'offered', to: 'identification' },
  ],
  [
    { state: 'paused', request: { move: 'close', reason: 'no-funding', lesson: 'Pengar behövs.' } },
    { state: 'closed', since: at, pause: null, closing: { reason: 'no-funding', lesson: 'Pengar behövs.' } },
    { what: 'close', from: 'paused', to: 'closed', data: { reason: 'no-funding', lesson: 'Pengar behövs.' } },
  ],
  [
    { state: 'submitted', actor: SUBMITTER, request: { move: 'withdraw', note: 'Vi slutar.' } },
    { state: 'closed', since: at, closing: { reason: 'withdrawn', lesson: 'Vi slutar.' } },
    { what: 'withdraw', from: 'submitted', to: 'closed', note: 'Vi slutar.' },
  ],
  [
    { state: 'submitted', actor: SUBMITTER, request: { move: 'withdraw' } },
    { state: 'closed', since: at, closing: { reason: 'withdrawn', lesson: 'Idéägaren tog tillbaka idén.' } },
    { what: 'withdraw', from: 'submitted', to: 'closed' },
  ],
  [
    {
      state: 'closed',
      changes: { step: 'specification' },
      request: { move: 'reopen', note: 'Pengar finns.' },
    },
    { state: 'specification', since: at, closing: null },
    { what: 'reopen', from: 'closed', to: 'specification', note: 'Pengar finns.' },
  ],
  [
    { state: 'closed', changes: { step: null }, request: { move: 'reopen', note: 'Pengar finns.' } },
    { state: 'submitted', since: at, closing: null },
    { what: 'reopen', from: 'closed', to: 'submitted', note: 'Pengar finns.' },
  ],
  [
    {
      state: 'closed',
      changes: { step: null, reference: undefined } as never,
      request: { move: 'reopen', note: 'Pengar finns.' },
    },
    { state: 'draft', since: at, closing: null },
    { what: 'reopen', from: 'closed', to: 'draft', note: 'Pengar finns.' },
  ],
  [
    { state: 'submitted', request: { move: 'merge', into: 'another', lesson: 'Samma sak.' } },
    { state: 'closed', since: at, closing: { reason: 'merged', lesson: 'Samma sak.', into: 'another' } },
    { what: 'merge', from: 'submitted', to: 'closed', data: { into: 'another', lesson: 'Samma sak.' } },
  ],
  [
    { state: 'closed', request: { move: 'follow-up', note: 'Går bra.', followUpDate: '2027-05-01' } },
    { followUp: '2027-05-01' },
    {
      what: 'follow-up',
      from: 'closed',
      to: 'closed',
      note: 'Går bra.',
      data: { followUpDate: '2027-05-01' },
    },
  ],
  [
    { state: 'closed', request: { move: 'follow-up', note: 'Går bra.' } },
    { followUp: null },
    { what: 'follow-up', from: 'closed', to: 'closed', note: 'Går bra.' },
  ],
]

t.test('each move changes what it says and nothing else, and history tells it', async (t) => {
  for (const [asked, parts, entry] of MOVES) {
    const { idea, next } = decide(asked)
    const what = `${asked.request.move} from ${asked.state}`
    t.strictSame(changed(idea, next), parts, what)
    t.strictSame(told(asked), entry, what)
    t.equal(next.revision, idea.revision + 1)
  }
})

t.test('a move through a gate tells how each requirement stood; one without tells of no gate', async (t) => {
  const { gate } = decide({ state: 'identification', request: { move: 'advance' } }).entry
  t.strictSame(
    gate?.map(({ id }) => id),
    context.process.gate('to-specification')?.require,
  )
  const entered = decide({ state: 'submitted', request: { move: 'take-on', to: 'identification' } }).entry
  t.notOk('gate' in entered)
})
