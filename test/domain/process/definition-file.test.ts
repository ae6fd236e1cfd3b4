import t from 'tap'
import { SUBJECTS } from '../../../src/domain/definitions/subjects.js'
import { checkDefinition } from '../../../src/domain/process/check-definition.js'
import { checkProcessShape } from '../../../src/domain/process/check-process-shape.js'
import { describeGate } from '../../../src/domain/process/describe-gate.js'
import { tighten } from '../../../src/domain/process/tighten.js'
import type { ProcessDefinition, ProcessTightening } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { changed, set } from './draft.js'
import { shapes } from './shapes.js'

const { definition } = context.process
type Moves = ProcessDefinition['moves']
type Requirements = ProcessDefinition['requirements']

/** What is wrong with the installed process when some of it is changed. */
const check = (wrong: Partial<ProcessDefinition>): string =>
  checkDefinition(
    { ...definition, ...wrong },
    context.texts,
    context.vocabularies,
    context.template,
    SUBJECTS,
  ).join('\n')

const movesWith = (id: string, change: (move: Moves[number]) => object): Moves =>
  definition.moves.map((move) => (move.id === id ? { ...move, ...change(move) } : move)) as Moves

t.test(
  'a file that has the shape of neither a definition nor a tightening is refused by the row',
  async (t) => {
    t.same(checkProcessShape(definition, shapes), [])
    const moves = movesWith('advance', ({ roles: _, ...move }) => ({
      ...move,
      roles: undefined,
      role: ['advisor'],
    }))
    const found = checkProcessShape(JSON.parse(JSON.stringify({ ...definition, moves })), shapes).join('\n')
    t.match(found, "moves[advance]: must have required property 'roles'")
    t.match(found, 'moves[advance]: must NOT have additional properties (role)')
    t.same(checkProcessShape({ extends: '2026-1', edition: 'own-1' }, shapes), [])
    const misspelt = { extends: '2026-1', edition: 'own-1', gate: [{ id: 'submit', add: ['plan-made'] }] }
    t.match(checkProcessShape(misspelt, shapes), ['process: must NOT have additional properties (gate)'])
    t.match(checkProcessShape('four steps', shapes), ['process: must be object'])
  },
)

t.test('a step that nothing leads into is found, though ideas could come back to it', async (t) => {
  const moves = definition.moves.map((move) => ({
    ...move,
    transitions: move.transitions.filter(({ to }) => to !== 'dissemination'),
  })) as Moves
  t.match(check({ moves }), 'states[dissemination]: cannot be reached')
})

t.test(
  'two ways that the same request would fit are found, also when they only partly overlap',
  async (t) => {
    const moves = movesWith('close', ({ transitions }) => ({
      transitions: [
        ...transitions,
        { from: ['paused'], to: 'closed', when: { reason: ['exists', 'spread'] } },
      ],
    }))
    t.match(check({ moves }), 'moves[close]: stands twice: from paused to closed')
  },
)

t.test('reasons, tracks, inputs and codes that do not exist are found', async (t) => {
  const found = check({
    moves: definition.moves.map((move) => {
      const { inputs = [], transitions } = move
      if (move.id === 'take-on')
        return {
          ...move,
          inputs: [...inputs, { name: 'mood', type: 'text' }],
          transitions: [...transitions, MARS],
        }
      if (move.id !== 'close') return move
      return {
        ...move,
        inputs: inputs.map((i) => ({ ...i, ...(i.not && { not: ['lost'] }) })),
        transitions: LOST,
      }
    }) as Moves,
  })
  t.match(found, 'moves[take-on]: unknown input mood')
  t.match(found, 'moves[take-on]: unknown track rumour')
  t.match(found, 'moves[close]: no such reason lost')
  t.match(found, 'moves[close]: input reason: lost is not in closeReason')
  t.match(found, 'moves[take-on]: no label in sv: inputs.mood')
})
const MARS = { from: ['submitted'], to: 'closed', when: { track: ['rumour'] } }
const LOST = [{ from: ['submitted'], to: 'closed', when: { reason: ['lost'] } }]

t.test('a requirement that could be met by nothing, or by anything, is found', async (t) => {
  const requirements: Requirements = [
    ...definition.requirements,
    { id: 'hollow', check: 'answered' },
    { id: 'low', check: 'level', question: 'solution' },
    { id: 'yes', check: 'consent-given', kind: 'handshake' },
    { id: 'stage', check: 'choice', field: 'solution.stage', in: ['flying'] },
  ]
  const found = check({ requirements })
  t.match(found, 'requirements[hollow]: answered needs fields')
  t.match(found, 'requirements[low]: level needs atLeast')
  t.match(found, 'requirements[yes]: unknown kind of consent handshake')
  t.match(found, 'requirements[stage]: unknown value flying')
})

const own: ProcessTightening = { extends: '2026-1', edition: 'orebro-2027-1' }

t.test(
  'a tightening is an edition of its own: ideas on the base are not moved behind their back',
  async (t) => {
    const { problems } = tighten(definition, { ...own, edition: definition.edition })
    t.match(problems, [/edition: the same as the one that it builds on/])
  },
)

t.test('an open way gets a gate also where another way between the same states has one', async (t) => {
  const guards = [{ move: 'close', from: 'dissemination', to: 'closed', gate: 'to-close' }]
  const gates = [{ id: 'to-close', add: ['workgroup-decided'] }]
  const { definition: tightened, problems } = tighten(definition, { ...own, guards, gates })
  t.same(problems, [])
  const close = tightened.moves.find(({ id }) => id === 'close')
  const ways = close?.transitions.filter(({ from }) => from.includes('dissemination')) ?? []
  t.same(ways.map(({ gate }) => gate).sort(), ['spread', 'to-close'])
})

t.test('a long list of what is missing is cut for people, and is whole in the details', async (t) => {
  const details = context.template.fields.map(({ id }) => id)
  const status = { id: 'english-signed-off', state: 'not-met', kind: 'computed', mend: 'x', details } as const
  for (const [language, more] of [
    ['sv', `och ${details.length - 5} till`],
    ['en', `and ${details.length - 5} more`],
  ] as const) {
    const [told] = describeGate(context, [{ ...status, details: [...details] }], language)
    t.match(told?.missing, more)
    t.ok((told?.missing?.length ?? 0) < 400)
    t.equal(told?.details?.length, details.length)
  }
})

t.test('what is missing in a column of behaviour is said with its remedy, not by the shape', async (t) => {
  const columns = [
    ['states', 'role'],
    ['moves', 'effects'],
    ['moves', 'weight'],
    ['moves', 'notify'],
    ['gates', 'override'],
  ] as const
  for (const [list, column] of columns) {
    t.strictSame(
      checkProcessShape(
        changed((d) => delete d[list][0][column]),
        shapes,
      ),
      [],
      `no ${column}`,
    )
    t.strictSame(
      checkProcessShape(
        changed((d) => Object.assign(d[list][0], { [column]: 7 })),
        shapes,
      ),
      [],
      column,
    )
  }
  const [at] = [changed(set('moves', 'lapse', { at: 'midnight' }))]
  t.strictSame(checkProcessShape(at, shapes), [])
  const nameless = checkProcessShape(
    changed((d) => delete d.moves[0].id),
    shapes,
  )
  t.match(nameless, [/required property 'id'/])
  const acts = checkProcessShape(
    changed((d) => delete d.acts[0].roles),
    shapes,
  )
  t.match(acts, [/^process: acts\[read\]: must have required property 'roles'$/])
  const labels = checkProcessShape(
    changed((d) => Object.assign(d, { labels: { sv: { role: 7 } } })),
    shapes,
  )
  t.match(labels, [/^process: .*must be string$/], 'a word that happens to be called so')
})
