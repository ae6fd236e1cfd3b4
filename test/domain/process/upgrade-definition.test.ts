import t from 'tap'
import { earlierEffects, upgradeDefinition } from '../../../src/domain/process/upgrade-definition.js'

type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>
const upgraded = (read: object): Rows => upgradeDefinition(read) as Rows

t.test('what is no definition, or is of today, is left as it is', async (t) => {
  for (const read of [
    'text',
    null,
    7,
    [],
    {},
    { states: 'none' },
    { subject: 'idea', states: [{ id: 'a', role: 'draft' }] },
  ])
    t.equal(upgradeDefinition(read), read)
})

t.test('each kind of state gets its role', async (t) => {
  const states = [
    { id: 'a', kind: 'draft' },
    { id: 'b', kind: 'queue' },
    { id: 'c', kind: 'active', step: 'specification' },
    { id: 'd', kind: 'active', step: 'dissemination' },
    { id: 'e', kind: 'waiting' },
    { id: 'offered', kind: 'waiting' },
    { id: 'g', kind: 'end' },
    { id: 'offered', kind: 'active' },
    { id: 'h', kind: 'draft', step: 'dissemination' },
    { id: 'i', kind: 'draft', role: 'queue' },
    { id: 'j', kind: 7 },
    { id: 'k', kind: 'toString' },
  ]
  t.strictSame(upgraded({ states }).states, [
    { id: 'a', role: 'draft' },
    { id: 'b', role: 'queue' },
    { id: 'c', step: 'specification', role: 'working' },
    { id: 'd', step: 'dissemination', role: 'public' },
    { id: 'e', role: 'waiting' },
    { id: 'offered', role: 'offered' },
    { id: 'g', role: 'closed' },
    { id: 'offered', role: 'working' },
    { id: 'h', step: 'dissemination', role: 'draft' },
    { kind: 'draft', id: 'i', role: 'queue' },
    { kind: 7, id: 'j' },
    { id: 'k', role: undefined },
  ])
})

t.test('a gate could be passed, and the fields that a check named in code stand in the row', async (t) => {
  const states = [{ id: 'a', kind: 'draft' }]
  t.strictSame(upgraded({ states, gates: [{ id: 'g' }, { id: 'h', override: false }, 'x'] }).gates, [
    { override: true, id: 'g' },
    { override: false, id: 'h' },
  ])
  const requirements = [
    { id: 'r', check: 'in-use-or-partner-search' },
    { id: 's', check: 'ticked' },
  ]
  t.strictSame(upgraded({ requirements }).requirements, [
    {
      id: 'r',
      check: 'any-choice',
      choices: [
        { field: 'solution.stage', in: ['in-use'] },
        { field: 'spread.partnerSearch', in: ['yes'] },
      ],
    },
    { id: 's', check: 'ticked' },
  ])
})

/** What a move of this id did, and how much it weighed. */
const EARLIER: Readonly<Record<string, readonly [weight: string, ...effects: string[]]>> = {
  submit: ['forward', 'submit'],
  withdraw: ['grave', 'withdraw'],
  'take-on': ['forward', 'take-on'],
  advance: ['forward', 'advance'],
  return: ['side'],
  pause: ['side', 'pause'],
  resume: ['forward', 'resume'],
  'hand-over': ['side', 'offer'],
  accept: ['forward', 'accept'],
  decline: ['grave', 'decline'],
  lapse: ['side', 'lapse'],
  close: ['grave', 'close'],
  reopen: ['side'],
  merge: ['grave', 'merge'],
  publish: ['forward', 'publish'],
  'withdraw-case': ['grave', 'withdraw-case'],
  'follow-up': ['forward', 'follow-up'],
}
const all = Object.keys(EARLIER).map((id) => ({ id }))
const states = [{ id: 'a', kind: 'draft' }]
const moveIn = (moves: object[], id: string) =>
  upgraded({ states, moves }).moves?.find((move) => move.id === id)

t.test('each move gets what it did by its id, and history still knows it', async (t) => {
  for (const [id, [weight, ...effects]] of Object.entries(EARLIER)) {
    const { inputs: _, at, notify, ...move } = moveIn(all, id) ?? {}
    t.strictSame(move, { id, effects, weight })
    t.equal(at, id === 'lapse' ? 'offer-end' : undefined, id)
    t.strictSame(notify, id === 'hand-over' ? ['submitter', 'receiver'] : ['submitter'], id)
    t.strictSame(earlierEffects(id), effects)
  }
  t.strictSame(earlierEffects('fly'), [])
  t.strictSame(earlierEffects('constructor'), [])
})

t.test('an input that an effect needs is added, or asked for where it was optional', async (t) => {
  const close = {
    id: 'close',
    inputs: [
      { name: 'note', type: 'text' },
      { name: 'lesson', type: 'text' },
    ],
  }
  t.strictSame(moveIn([close], 'close')?.inputs, [
    { name: 'note', type: 'text' },
    { name: 'lesson', type: 'text', required: true },
    { name: 'reason', type: 'code', required: true },
  ])
  t.strictSame(moveIn([{ id: 'follow-up' }], 'follow-up')?.inputs, [
    { name: 'followUpDate', type: 'future-date' },
  ])
  const date = { id: 'follow-up', inputs: [{ name: 'followUpDate', type: 'future-date' }] }
  t.strictSame(moveIn([date], 'follow-up')?.inputs, date.inputs, 'it stays optional')
  t.notOk('inputs' in (moveIn([{ id: 'submit' }], 'submit') ?? {}))
})

t.test('a move of its own only changed the state, if every move of the product is there', async (t) => {
  t.strictSame(moveIn([...all, { id: 'skip' }], 'skip'), {
    id: 'skip',
    effects: [],
    weight: 'side',
    notify: ['submitter'],
  })
  t.strictSame(
    moveIn([...all.slice(1), { id: 'skip' }], 'skip'),
    { id: 'skip' },
    'it may have been the one that is gone',
  )
  t.strictSame(moveIn([...all.slice(1), { id: 7 }] as object[], 7 as never), { id: 7 })
  const today = { id: 'close', effects: ['withdraw'] }
  t.strictSame(moveIn([today], 'close'), today)
})
