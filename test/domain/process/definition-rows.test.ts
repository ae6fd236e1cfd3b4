import t from 'tap'
import { SUBJECTS } from '../../../src/domain/definitions/subjects.js'
import { checkDefinition } from '../../../src/domain/process/check-definition.js'
import type { ProcessDefinition } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'
import { add, all, type Change, changed, type Draft, set } from './draft.js'

const wrongIn = (change: Change): string[] => {
  const { texts, vocabularies, template } = context
  const lines = checkDefinition(changed(change) as ProcessDefinition, texts, vocabularies, template, SUBJECTS)
  return lines.map((line) => line.replace(/^process 2026-1: /, '').split(' / ')[0] as string)
}

const PLAIN = { roles: ['advisor'], effects: [], weight: 'side', notify: [] }
const way = (from: string, to: string, more: object = {}) => ({ from: [from], to, ...more })
/** The product has the words of `return`, so that only what is tried is wrong. */
const turn = (...transitions: object[]) => set('moves', 'return', { ...PLAIN, inputs: [], transitions })
const back = (...more: object[]) => turn(way('specification', 'identification'), ...more)
const ask = (requirement: object) => set('requirements', 'plan-made', requirement)
const noWords = (row: string, ...keys: string[]) =>
  ['sv', 'en'].flatMap((language) => keys.map((key) => `${row}: no label in ${language}: ${key}`))
/** What is drawn below the stair has words of its own there. */
const noWordsBeside = (id: string) =>
  ['sv', 'en'].flatMap((language) =>
    [
      `states.${id}`,
      `public.${id}.label`,
      `public.${id}.next`,
      `public.${id}.time`,
      `diagram.about.${id}`,
    ].map((key) => `states[${id}]: no label in ${language}: ${key}`),
  )

/** What is changed, and every line that is said of it. */
const CASES: readonly (readonly [Change, readonly string[]])[] = [
  [() => {}, []],
  [(d) => d.states.push(structuredClone(d.states[0])), ['states[draft]: stands twice']],
  [(d) => d.moves.push(structuredClone(d.moves[3])), ['moves[advance]: stands twice']],
  [(d) => d.gates.push(structuredClone(d.gates[0])), ['gates[submit]: stands twice']],
  [(d) => d.requirements.push(structuredClone(d.requirements[0])), ['requirements[title]: stands twice']],
  [
    set('states', 'specification', { step: 'magic' }),
    ['states[specification]: unknown step magic', 'steps[specification]: no state stands for it'],
  ],
  [
    (d) => d.steps.push('magic'),
    ['steps[magic]: no state stands for it', ...noWords('steps[magic]', 'steps.magic', 'stepPurpose.magic')],
  ],
  [
    add('states', { id: 'island', role: 'working' }),
    [
      'states[island]: cannot be reached',
      'states[island]: has no way out',
      ...noWords(
        'states[island]',
        'states.island',
        'public.island.label',
        'public.island.next',
        'public.island.time',
      ),
    ],
  ],
  [
    add('states', { id: 'limbo', role: 'waiting' }),
    ['states[limbo]: cannot be reached', 'states[limbo]: has no way out', ...noWordsBeside('limbo')],
  ],
  [all(back(way('paused', 'end')), add('states', { id: 'end', role: 'closed' })), noWordsBeside('end')],
  [back(), []],
  [turn(way('specification', '@same')), []],
  [turn(way('specification', '@step')), []],
  [turn(), []],
  [set('moves', 'return', { roles: [] }), ['moves[return]: no roles']],
  [set('moves', 'return', { roles: ['advisor', 'queen'] }), ['moves[return]: unknown role queen']],
  [back(way('moon', 'paused')), ['moves[return]: unknown state moon']],
  [back(way('specification', 'mars')), ['moves[return]: unknown state mars']],
  [back(way('specification', 'paused', { gate: 'wall' })), ['moves[return]: unknown gate wall']],
  [back(way('specification', 'paused', { gate: 'spread' })), []],
  [
    back(way('specification', 'paused', { when: { track: ['idea', 'rumour'] } })),
    ['moves[return]: unknown track rumour'],
  ],
  [
    back(way('specification', 'identification')),
    ['moves[return]: stands twice: from specification to identification'],
  ],
  [
    turn(
      way('specification', 'identification', { when: { track: ['idea'] } }),
      way('specification', 'identification', { when: { track: ['solution'] } }),
    ),
    [],
  ],
  [
    turn(
      way('specification', 'identification', { when: { track: ['idea'] } }),
      way('specification', 'identification'),
    ),
    ['moves[return]: stands twice: from specification to identification'],
  ],
  [
    turn(
      { from: ['paused', 'specification'], to: 'identification' },
      { from: ['specification', 'implementation'], to: 'identification' },
    ),
    ['moves[return]: stands twice: from specification to identification'],
  ],
  [
    set('moves', 'return', { inputs: [{ name: 'mood', type: 'text' }], transitions: [] }),
    ['moves[return]: unknown input mood', ...noWords('moves[return]', 'inputs.mood')],
  ],
  [
    set('moves', 'return', { inputs: [{ name: 'reason', type: 'code' }] }),
    ['moves[return]: input reason: unknown vocabulary '],
  ],
  [
    set('moves', 'return', { inputs: [{ name: 'reason', type: 'code', vocabulary: 'weather' }] }),
    ['moves[return]: input reason: unknown vocabulary weather'],
  ],
  [
    set('moves', 'return', {
      inputs: [{ name: 'reason', type: 'code', vocabulary: 'closeReason', not: ['exists', 'rain'] }],
      transitions: [way('paused', 'closed', { when: { reason: ['spread', 'exists', 'snow'] } })],
    }),
    [
      'moves[return]: input reason: rain is not in closeReason',
      'moves[return]: no such reason exists',
      'moves[return]: no such reason snow',
    ],
  ],
  [set('gates', 'to-specification', { require: [] }), ['gates[to-specification]: no requirements']],
  [
    set('gates', 'to-specification', { require: ['title', 'luck'] }),
    ['gates[to-specification]: unknown requirement luck'],
  ],
  [
    add('gates', { id: 'spare', require: ['title'], override: true }),
    ['gates[spare]: no move goes through it', ...noWords('gates[spare]', 'gates.spare')],
  ],
  [ask({ check: 'magic' }), ['requirements[plan-made]: unknown check magic']],
  [ask({ check: 'answered' }), ['requirements[plan-made]: answered needs fields']],
  [
    ask({ check: 'level' }),
    ['requirements[plan-made]: level needs question', 'requirements[plan-made]: level needs atLeast'],
  ],
  [
    ask({ check: 'choice' }),
    ['requirements[plan-made]: choice needs field', 'requirements[plan-made]: choice needs in'],
  ],
  [ask({ check: 'any-choice' }), ['requirements[plan-made]: any-choice needs choices']],
  [ask({ check: 'screening-test' }), ['requirements[plan-made]: screening-test needs test']],
  [ask({ check: 'consent-given' }), ['requirements[plan-made]: consent-given needs kind']],
  [ask({ check: 'signed-off' }), ['requirements[plan-made]: signed-off needs language']],
  [
    ask({ check: 'answered', fields: ['about.title', 'about.mood'] }),
    ['requirements[plan-made]: unknown field about.mood'],
  ],
  [
    ask({ check: 'any-choice', choices: [{ field: 'about.mood', in: ['x'] }] }),
    ['requirements[plan-made]: unknown field about.mood'],
  ],
  [
    ask({ check: 'choice', field: 'about.mood', in: ['x'] }),
    ['requirements[plan-made]: unknown field about.mood'],
  ],
  [
    ask({ check: 'choice', field: 'solution.stage', in: ['in-use', 'flying'] }),
    ['requirements[plan-made]: unknown value flying'],
  ],
  [ask({ check: 'choice', field: 'about.title', in: ['anything'] }), []],
  [
    ask({ check: 'level', question: 'weather', atLeast: 1 }),
    ['requirements[plan-made]: unknown question weather'],
  ],
  [ask({ check: 'screening-test', test: 'luck' }), ['requirements[plan-made]: unknown test luck']],
  [
    ask({ check: 'consent-given', kind: 'handshake' }),
    ['requirements[plan-made]: unknown kind of consent handshake'],
  ],
  [set('acts', 'adopt-edition', { roles: [] }), ['acts[adopt-edition]: no roles']],
  [set('acts', 'adopt-edition', { states: ['draft', 'moon'] }), ['acts[adopt-edition]: unknown state moon']],
  [
    add(
      'acts',
      { id: 'sing', roles: ['advisor'], states: '*' },
      { id: 'sing', roles: ['reviewer'], states: '*' },
    ),
    noWords('acts[sing]', 'acts.sing'),
  ],
  [set('moves', 'return', { id: 'turn' }), noWords('moves[turn]', 'moves.turn.label', 'moves.turn.does')],
  [
    (d) =>
      Object.assign(
        d.requirements.find((one: Draft) => one.id === 'title'),
        { id: 'name' },
      ),
    [
      'gates[submit]: unknown requirement title',
      'gates[publish]: unknown requirement title',
      ...noWords('requirements[name]', 'requirements.name.label', 'requirements.name.missing'),
    ],
  ],
  [
    (d) => Object.assign(d, { start: 'moon' }),
    [
      'start: unknown state moon',
      'states[draft]: cannot be reached',
      ...[
        'submitted',
        'identification',
        'specification',
        'implementation',
        'dissemination',
        'paused',
        'offered',
      ]
        .concat('closed')
        .map((id) => `states[${id}]: cannot be reached`),
      'start: no move with the effect submit leads out of moon. Add submit to the effects of the move that sends an idea in.',
    ],
  ],
]

t.test('every row that cannot be is named, each for what is wrong with it and nothing else', async (t) => {
  for (const [change, lines] of CASES) t.strictSame(wrongIn(change), lines, String(change))
})
