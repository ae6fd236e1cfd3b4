import t from 'tap'
import { tighten } from '../../../src/domain/process/tighten.js'
import { isEmpty, tightenedBy } from '../../../src/domain/process/tightened-by.js'
import type { ProcessDefinition, ProcessTightening } from '../../../src/domain/types.gen.js'

const move = (id: string, roles: readonly string[], transitions: readonly object[]) =>
  ({
    id,
    roles,
    effects: [],
    weight: 'side',
    notify: [],
    transitions,
  }) as unknown as ProcessDefinition['moves'][0]

const base = {
  id: 'small',
  edition: 'base-1',
  source: 'The product',
  start: 'a',
  steps: ['one'],
  states: [
    { id: 'a', role: 'draft', typicalDays: 10 },
    { id: 'b', role: 'working' },
  ],
  moves: [
    move(
      'go',
      ['advisor', 'workgroup'],
      [
        { from: ['a', 'b'], to: 'b' },
        { from: ['a'], to: 'b', gate: 'g' },
      ],
    ),
    move('stay', ['advisor'], [{ from: ['a', 'b'], to: '@same' }]),
  ],
  gates: [{ id: 'g', require: ['r'], override: false }],
  requirements: [{ id: 'r', check: 'ticked' }],
  acts: [],
  labels: { sv: { x: 'Bas', y: 'Kvar' } },
} as unknown as ProcessDefinition

const own = (more: object = {}): ProcessTightening =>
  ({ extends: 'base-1', edition: 'own-1', ...more }) as ProcessTightening
const tightened = (more: object = {}) => tighten(base, own(more))

t.test('a tightening without rows is the same process as an edition of its own', async (t) => {
  const { definition, problems } = tightened()
  t.strictSame(definition, { ...base, edition: 'own-1' })
  t.strictSame(problems, [])
  t.equal(tightened({ source: 'We' }).definition.source, 'We')
})

t.test('what a tightening says is added, and nothing else is other than before', async (t) => {
  const { definition, problems } = tightened({
    requirements: [{ id: 's', check: 'ticked' }],
    gates: [
      { id: 'g', add: ['s', 'r'] },
      { id: 'fresh', add: ['s'] },
    ],
    guards: [{ move: 'go', from: 'b', to: 'b', gate: 'fresh' }],
    moves: [{ id: 'go', roles: ['workgroup'] }],
    typicalDays: { a: 7 },
    labels: { sv: { x: 'Eget' }, en: { x: 'Own' } },
  })
  t.strictSame(problems, [])
  t.strictSame(definition, {
    ...base,
    edition: 'own-1',
    states: [
      { id: 'a', role: 'draft', typicalDays: 7 },
      { id: 'b', role: 'working' },
    ],
    moves: [
      move(
        'go',
        ['workgroup'],
        [
          { from: ['a'], to: 'b' },
          { from: ['b'], to: 'b', gate: 'fresh' },
          { from: ['a'], to: 'b', gate: 'g' },
        ],
      ),
      base.moves[1],
    ],
    gates: [
      { id: 'g', require: ['r', 's'], override: false },
      { id: 'fresh', require: ['s'], override: true },
    ],
    requirements: [...base.requirements, { id: 's', check: 'ticked' }],
    labels: { sv: { x: 'Eget', y: 'Kvar' }, en: { x: 'Own' } },
  })
})

t.test('words stay where only one of both has some', async (t) => {
  const { labels, ...bare } = base
  t.strictSame(tighten(bare as ProcessDefinition, own({ labels })).definition.labels, labels)
  t.strictSame(tighten(base, own()).definition.labels, labels)
  t.strictSame(tighten(bare as ProcessDefinition, own()).definition.labels, {})
})

const PROBLEMS: readonly (readonly [object, readonly string[]])[] = [
  [{ edition: 'base-1' }, ['process base-1: edition: the same as the one that it builds on']],
  [
    { requirements: [{ id: 's' }, { id: 'r' }] },
    ['process own-1: requirements[r]: would replace the one that is there'],
  ],
  [
    { moves: [{ id: 'go', roles: ['advisor', 'submitter'] }] },
    ['process own-1: moves[go]: submitter would be added'],
  ],
  [{ moves: [{ id: 'fly', roles: [] }] }, ['process own-1: moves[fly]: there is no such move']],
  [
    { guards: [{ move: 'go', from: 'b', to: 'a', gate: 'x' }] },
    ['process own-1: guards[go]: there is no way from b to a'],
  ],
  [
    { guards: [{ move: 'fly', from: 'a', to: 'b', gate: 'x' }] },
    ['process own-1: guards[fly]: there is no way from a to b'],
  ],
  [{ guards: [{ move: 'go', from: 'a', to: 'b', gate: 'x' }] }, []],
  [{ typicalDays: { a: 1, moon: 3 } }, ['process own-1: typicalDays[moon]: there is no such state']],
]

t.test('what would loosen, or is not there, is named; what tightens is not', async (t) => {
  for (const [more, problems] of PROBLEMS)
    t.strictSame(tightened(more).problems, problems, JSON.stringify(more))
  const gated = { ...base, moves: [move('go', [], [{ from: ['a'], to: 'b', gate: 'g' }])] }
  const guards = own({ guards: [{ move: 'go', from: 'a', to: 'b', gate: 'x' }] })
  t.strictSame(tighten(gated as unknown as ProcessDefinition, guards).problems, [
    'process own-1: guards[go]: it has the gate g already; add to that',
  ])
})

t.test('what a tightening changes is listed beside what it was', async (t) => {
  const rows = tightenedBy(
    base,
    own({
      gates: [
        { id: 'g', add: ['s'] },
        { id: 'fresh', add: ['s'] },
      ],
      guards: [{ move: 'go', from: 'b', to: 'b', gate: 'fresh' }],
      moves: [
        { id: 'go', roles: ['workgroup'] },
        { id: 'fly', roles: ['advisor'] },
      ],
      typicalDays: { a: 7, b: 9 },
      labels: { sv: { x: 'Eget', y: 'Annat' }, en: { x: 'Own' } },
    }),
  )
  t.strictSame(rows, {
    gates: [
      { id: 'g', add: ['s'], isNew: false },
      { id: 'fresh', add: ['s'], isNew: true },
    ],
    guards: [{ move: 'go', from: 'b', to: 'b', gate: 'fresh' }],
    moves: [
      { id: 'go', roles: ['workgroup'], gone: ['advisor'] },
      { id: 'fly', roles: ['advisor'], gone: [] },
    ],
    days: [
      { state: 'a', days: 7, before: 10 },
      { state: 'b', days: 9, before: undefined },
    ],
    labels: [
      { language: 'sv', key: 'x', word: 'Eget' },
      { language: 'sv', key: 'y', word: 'Annat' },
      { language: 'en', key: 'x', word: 'Own' },
    ],
  })
  t.notOk(isEmpty(rows))
  t.ok(isEmpty(tightenedBy(base, own())))
  t.notOk(isEmpty(tightenedBy(base, own({ typicalDays: { a: 1 } }))))
})
