import t from 'tap'
import { IDEAS } from '../../../src/domain/ideas/idea-subject.js'
import { behaviourRows } from '../../../src/domain/process/check-behaviour.js'
import type { ProcessDefinition } from '../../../src/domain/types.gen.js'
import { context } from '../../fixtures/definitions.js'

const ROLES = ['draft', 'queue', 'working', 'public', 'waiting', 'offered', 'closed']
const WORKING = ['working', 'public']

interface Needs {
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  /** `name type`, with a `!` where it has to be required. */
  readonly inputs?: readonly string[]
}

/** Where each effect can start and lead, and what its move asks for (domain: the advisory process). */
const EFFECTS: Readonly<Record<string, Needs>> = {
  submit: { from: ['draft'], to: ['queue', ...WORKING] },
  'take-on': { to: WORKING },
  advance: { from: WORKING, to: WORKING },
  pause: { to: ['waiting'], inputs: ['reason code!', 'reviewDate future-date!'] },
  resume: { from: ['waiting'] },
  offer: { to: ['offered'], inputs: ['receiver person!', 'shared text!'] },
  accept: { from: ['offered'] },
  decline: { from: ['offered'] },
  lapse: { from: ['offered'] },
  close: { to: ['closed'], inputs: ['reason code!', 'lesson text!'] },
  withdraw: { to: ['closed'] },
  merge: { to: ['closed'], inputs: ['into idea!', 'lesson text!'] },
  'withdraw-case': {},
  'follow-up': { inputs: ['followUpDate future-date'] },
}

/** A state for each part that a state can play, and one move that is tried. */
const faults = (move: object, more: object = {}): string[] =>
  behaviourRows(
    {
      start: 'draft',
      states: ROLES.map((role) => ({ id: role, role })),
      moves: [
        {
          id: 'tried',
          effects: [],
          weight: 'side',
          notify: [],
          roles: ['advisor'],
          transitions: [],
          ...move,
        },
        // So that an offer can end everywhere; what is wrong with this one is not looked at.
        {
          id: 'offering',
          effects: ['offer'],
          weight: 'side',
          notify: [],
          roles: ['advisor'],
          transitions: ROLES.map((role) => ({ from: ['working'], to: role })),
        },
      ],
      gates: [],
      requirements: [],
      ...more,
    } as unknown as ProcessDefinition,
    context.texts,
    IDEAS,
  )
    .filter(([row]) => !/^(start|states|moves\[offering\])/.test(row))
    .map(([row, problem]) => `${row}: ${problem.split(' / ')[0]}`)

const inputOf = (spec: string) => {
  const [name, type] = spec.replace('!', '').split(' ') as [string, string]
  return { name, type, ...(spec.endsWith('!') && { required: true }) }
}
const timeOf = (effect: string) => (effect === 'lapse' ? { at: 'offer-end', roles: ['system'] } : {})

/** Without what a time says of the same places. */
const ofEffect = (lines: string[]) => lines.filter((line) => line.includes('the effect'))

t.test('each effect starts and ends only where it can', async (t) => {
  for (const [effect, { from = ROLES, to = ROLES, inputs = [] }] of Object.entries(EFFECTS)) {
    const move = { effects: [effect], inputs: inputs.map(inputOf), ...timeOf(effect) }
    const good = { from: [from[0]], to: to[0] }
    t.strictSame(faults({ ...move, transitions: [good] }), [], `${effect} where it can`)
    const starts = ofEffect(faults({ ...move, transitions: [{ ...good, from: ROLES }] }))
    t.strictSame(
      starts,
      ROLES.filter((role) => !from.includes(role)).map(
        (role) =>
          `moves[tried]: the effect ${effect} is impossible from ${role}. Let it start only from states ` +
          `with one of the roles ${from.join(', ')}, or remove the effect.`,
      ),
    )
    const ends = ofEffect(faults({ ...move, transitions: ROLES.map((role) => ({ ...good, to: role })) }))
    t.strictSame(
      ends,
      ROLES.filter((role) => !to.includes(role)).map(
        (role) =>
          `moves[tried]: the effect ${effect} is impossible on the way to ${role}. Let it lead to a state ` +
          `with one of the roles ${to.join(', ')}, or remove the effect.`,
      ),
    )
  }
})

t.test('the same place twice is told once, and where it leads is where it starts or a step', async (t) => {
  const waits = (to: string, from = ['working', 'draft']) => ({
    effects: ['pause'],
    inputs: (EFFECTS.pause?.inputs ?? []).map(inputOf),
    transitions: [
      { from, to },
      { from, to },
    ],
  })
  const places = (lines: string[]) => lines.map((line) => /(?:from|way to) (\w+)\./.exec(line)?.[1])
  t.strictSame(places(faults(waits('@same'))), ['working', 'draft'])
  t.strictSame(places(faults(waits('closed'))), ['closed'])
  const states = [
    ...ROLES.map((role) => ({ id: role, role })),
    { id: 'first', role: 'working', step: 'one' },
    { id: 'second', role: 'waiting', step: 'two' },
  ]
  t.strictSame(places(faults(waits('@step'), { states })), ['first'])
  t.strictSame(faults(waits('moon')), [], 'an unknown state is told elsewhere')
})

t.test('what an effect asks for has to be there, of its type, and required', async (t) => {
  for (const [effect, { inputs = [], from = ROLES, to = ROLES }] of Object.entries(EFFECTS)) {
    const transitions = [{ from: [from[0]], to: to[0] }]
    const told = (given: object[]) =>
      faults({ effects: [effect], inputs: given, transitions, ...timeOf(effect) })
    t.equal(told([]).length, inputs.length, `${effect} without inputs`)
    for (const [n, input] of inputs.map(inputOf).entries()) {
      const others = inputs.map(inputOf).filter((one) => one.name !== input.name)
      t.match(told(others), [new RegExp(`${effect} needs the input ${input.name} of type ${input.type}`)])
      t.match(told([...others, { ...input, type: 'date' }]), [/is of type date/])
      const optional = told([...others, { ...input, required: false }])
      t.equal(optional.length, inputs[n]?.endsWith('!') ? 1 : 0, `${effect}: ${input.name} left blank`)
    }
  }
})

const clash = (effects: string) =>
  faults({ effects: effects.split(' '), transitions: [] }).filter((line) => /contradict/.test(line)).length

t.test('what would undo each other is not done by one move', async (t) => {
  for (const pair of ['close withdraw', 'close merge', 'withdraw merge', 'publish withdraw-case'])
    t.equal(clash(pair), 1, pair)
  for (const pair of ['accept decline', 'accept lapse', 'decline lapse', 'pause resume'])
    t.equal(clash(pair), 1, pair)
  for (const pair of ['close publish', 'accept resume', 'advance follow-up', 'close'])
    t.equal(clash(pair), 0, pair)
})

t.test('publishing goes through a gate that asks for consent, licence and clearance, always', async (t) => {
  const publish = (gate?: string) => ({
    effects: ['publish'],
    transitions: [{ from: ['public'], to: '@same', ...(gate && { gate }) }],
  })
  const requirements = [
    { id: 'c', check: 'consent-given', kind: 'publish' },
    { id: 's', check: 'consents-settled' },
    { id: 'l', check: 'licence-chosen' },
    { id: 'p', check: 'personal-data-cleared' },
    { id: 'other', check: 'consent-given', kind: 'person' },
  ]
  const gates = (override: boolean, ...require: string[]) => [{ id: 'g', require, override }]
  const told = (override: boolean, ...require: string[]) =>
    faults(publish('g'), { gates: gates(override, ...require), requirements })
  t.strictSame(told(false, 'c', 's', 'l', 'p'), [])
  t.match(told(true, 'c', 's', 'l', 'p'), [/^gates\[g\]: .*may not be overridden/])
  for (const [lacking, check] of Object.entries({
    c: 'consent-given',
    s: 'consents-settled',
    l: 'licence-chosen',
    p: 'personal-data-cleared',
  })) {
    const rest = ['c', 's', 'l', 'p', 'other'].filter((id) => id !== lacking)
    const lines = told(false, ...rest)
    t.equal(lines.length, 1)
    t.match(lines, [new RegExp(`^gates\\[g\\]: .*${check}.*publish`)])
  }
  const lines = faults(publish(), { requirements })
  t.equal(lines.length, 1)
  t.match(lines, [/consent-given, consents-settled, licence-chosen, personal-data-cleared/])
})

t.test('a move of the system is made at a time, and a time has an effect and the system', async (t) => {
  const inputs = (EFFECTS.offer?.inputs ?? []).map(inputOf)
  const lapse = { effects: ['lapse'], transitions: [{ from: ['offered'], to: 'working' }] }
  t.strictSame(faults({ ...lapse, at: 'offer-end', roles: ['system', 'advisor'] }), [])
  t.equal(faults({ ...lapse, roles: ['advisor'] }).length, 1, 'no time')
  t.equal(faults({ ...lapse, at: 'offer-end', roles: ['advisor'] }).length, 1, 'not by the system')
  t.equal(faults({ at: 'offer-end', roles: ['system'] }).length, 1, 'nothing ends then')
  t.equal(faults({ roles: ['system'] }).length, 1, 'the system without a time')
  t.strictSame(faults({ roles: ['system', 'advisor'] }), [])
  t.equal(faults({ notify: ['receiver'] }).length, 1, 'nobody receives anything')
  t.strictSame(faults({ notify: ['submitter'] }), [])
  const offer = { effects: ['offer'], inputs, transitions: [{ from: ['working'], to: 'offered' }] }
  t.strictSame(faults({ ...offer, notify: ['receiver', 'submitter'] }), [])
})

t.test('an unknown word is named beside those that there are', async (t) => {
  t.match(faults({ weight: 'heavy' }), [/heavy is unknown.*forward, side, grave/])
  t.match(faults({ notify: ['king'] }), [/king is unknown.*submitter, receiver/])
  t.match(faults({ effects: [7] }), [/7 is unknown/])
  t.match(faults({ effects: 'submit' }), [])
  t.match(faults({ at: 'noon' }), [/noon.? is unknown.*offer-end/])
})
