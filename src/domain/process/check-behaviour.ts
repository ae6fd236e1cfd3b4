import type { Texts } from '../texts.js'
import type { ProcessDefinition } from '../types.gen.js'
import {
  ALTERNATIVES,
  EFFECT_RULES,
  type Effect,
  NOTIFIED,
  STATE_ROLES,
  type StateRole,
  WEIGHTS,
} from './behaviour.js'
import { timeFaults } from './check-times.js'
import { type Fault, knownEffects, listed, targetsOf } from './faults.js'
import type { Row } from './row-problem.js'
import type { Move, Requirement, State, Transition } from './rows.js'
import type { SubjectRows } from './subject.js'

/** The columns of behaviour: what is wrong in them is said here, with the remedy, and not by the shape. */
export const BEHAVIOUR: readonly string[] = ['role', 'effects', 'weight', 'notify', 'at', 'override']

/**
 * Rows whose behaviour is missing, unknown or impossible: the part that a state plays, what a move does, who
 * is notified. Each says what to write instead, in Swedish and in English: a definition is read by whoever
 * wrote it.
 */
export function behaviourRows(definition: ProcessDefinition, texts: Texts, subject: SubjectRows): Row[] {
  const faults = [
    ...definition.states.flatMap(stateFaults),
    ...definition.moves.flatMap((move) => [
      ...columnFaults(move, subject),
      ...effectFaults(definition, move),
      ...timeFaults(definition, move, subject),
    ]),
    ...definition.gates.flatMap(({ id, override }) =>
      typeof override === 'boolean' ? [] : [[`gates[${id}]`, 'overrideMissing'] as const],
    ),
    ...wholeFaults(definition),
  ]
  return faults.map(said(texts))
}

/** A subject that is unknown. */
export const subjectRows = (
  { subject }: ProcessDefinition,
  texts: Texts,
  subjects: readonly SubjectRows[],
): Row[] =>
  [['subject', 'subjectUnknown', { subject, known: listed(subjects.map(({ id }) => id)) }] as const].map(
    said(texts),
  )

const said =
  (texts: Texts) =>
  ([row, key, params]: Fault): Row => [row, inBoth(texts, key, params)]

const inBoth = (texts: Texts, key: string, params: Fault[2]): string =>
  ['en', 'sv'].map((language) => texts.in(language)(`definitions:rows.${key}`, params)).join(' / ')

/** Read from a file, so that a column may be missing, or be anything. */
function columnFault(row: string, column: string, value: unknown, known: readonly string[]): Fault[] {
  const params = { column, known: listed(known) }
  if (value === undefined) return [[row, 'missing', params]]
  const values: unknown[] = Array.isArray(value) ? value : [value]
  const strangers = values.filter((one) => typeof one !== 'string' || !known.includes(one))
  return strangers.map((one): Fault => [row, 'unknown', { ...params, value: String(one) }])
}

const stateFaults = ({ id, role }: State): Fault[] => columnFault(`states[${id}]`, 'role', role, STATE_ROLES)

function columnFaults({ id, effects, weight, notify }: Move, subject: SubjectRows): Fault[] {
  const row = `moves[${id}]`
  return [
    ...columnFault(row, 'effects', effects, subject.effects),
    ...columnFault(row, 'weight', weight, WEIGHTS),
    ...columnFault(row, 'notify', notify, NOTIFIED),
  ]
}

/** What cannot be: an effect without what it needs, or beside one that undoes it. */
function effectFaults(definition: ProcessDefinition, move: Move): Fault[] {
  const row = `moves[${move.id}]`
  const effects = knownEffects(move)
  const clashes = ALTERNATIVES.map((group) => group.filter((effect) => effects.includes(effect)))
  const mails = effects.flatMap((effect) => EFFECT_RULES[effect].notified ?? [])
  return [
    ...effects.flatMap((effect) => inputFaults(row, effect, move)),
    ...effects.flatMap((effect) => wayFaults(definition, row, effect, move)),
    ...effects.flatMap((effect) => gateFaults(definition, row, effect, move)),
    ...clashes.flatMap((both): Fault[] =>
      both.length > 1 ? [[row, 'clash', { effects: listed(both) }]] : [],
    ),
    ...(move.notify?.includes('receiver') && !mails.includes('receiver')
      ? [[row, 'nobodyToNotify'] as const]
      : []),
  ]
}

function inputFaults(row: string, effect: Effect, { inputs = [] }: Move): Fault[] {
  return (EFFECT_RULES[effect].inputs ?? []).flatMap(({ name, type, required }): Fault[] => {
    const given = inputs.find((input) => input.name === name)
    const params = { effect, name, type }
    if (!given) return [[row, 'inputMissing', params]]
    if (given.type !== type) return [[row, 'inputType', { ...params, given: given.type }]]
    return required && given.required !== true ? [[row, 'inputOptional', params]] : []
  })
}

function wayFaults(definition: ProcessDefinition, row: string, effect: Effect, move: Move): Fault[] {
  const { from, to } = EFFECT_RULES[effect]
  const roleOf = (id: string): StateRole | undefined => definition.states.find((s) => s.id === id)?.role
  const wrong = (id: string, roles: readonly StateRole[] | undefined): boolean => {
    const role = roleOf(id)
    return roles !== undefined && role !== undefined && !roles.includes(role)
  }
  const starts = move.transitions.flatMap((way) => way.from.filter((id) => wrong(id, from)))
  const ends = move.transitions.flatMap((way) => targetsOf(definition, way).filter((id) => wrong(id, to)))
  return [
    ...[...new Set(starts)].map(
      (state): Fault => [row, 'from', { effect, state, roles: listed(from ?? []) }],
    ),
    ...[...new Set(ends)].map((state): Fault => [row, 'to', { effect, state, roles: listed(to ?? []) }]),
  ]
}

/**
 * What has to be asked before some effects stands in a gate of every way, and nobody lets an idea past it.
 */
function gateFaults(definition: ProcessDefinition, row: string, effect: Effect, move: Move): Fault[] {
  const { asks = [] } = EFFECT_RULES[effect]
  if (asks.length === 0) return []
  return move.transitions.flatMap((way): Fault[] => {
    const gate = definition.gates.find(({ id }) => id === way.gate)
    if (!gate) return [[row, 'gateMissing', { effect, checks: listed(asks.map(({ check }) => check)) }]]
    const required = definition.requirements.filter(({ id }) => gate.require.includes(id))
    const lacking = asks.filter((ask) => !required.some((one) => isAsked(ask, one)))
    return [
      ...(gate.override === true ? [[`gates[${gate.id}]`, 'gateOverridable', { effect }] as const] : []),
      ...lacking.map(({ check }): Fault => [`gates[${gate.id}]`, 'gateLacks', { effect, check }]),
    ]
  })
}

const isAsked = ({ check, kind }: Pick<Requirement, 'check' | 'kind'>, one: Requirement): boolean =>
  one.check === check && (kind === undefined || one.kind === kind)

/** What a definition cannot be without: a way in, and a way out of every offer. */
function wholeFaults({ states, moves, start }: ProcessDefinition): Fault[] {
  const leaves = (state: string, effect: Effect): boolean =>
    moves.some((move) => knownEffects(move).includes(effect) && move.transitions.some(startsAt(state)))
  const role = states.find(({ id }) => id === start)?.role
  const offered = states.filter((state) => state.role === 'offered')
  return [
    ...(role === undefined || role === 'draft' ? [] : [['start', 'startRole', { state: start }] as const]),
    ...(leaves(start, 'submit') ? [] : [['start', 'noSubmit', { state: start }] as const]),
    ...offered.flatMap(({ id }) =>
      (['accept', 'lapse'] as const).flatMap((effect): Fault[] =>
        leaves(id, effect) ? [] : [[`states[${id}]`, 'offeredWithout', { effect }]],
      ),
    ),
  ]
}

const startsAt =
  (state: string) =>
  ({ from }: Transition): boolean =>
    (from as readonly string[]).includes(state)
