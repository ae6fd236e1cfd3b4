import type { MoveTime, ProcessDefinition } from '../types.gen.js'
import { EFFECT_RULES, type NamedTime, TIME_RULES } from './behaviour.js'
import { type Fault, knownEffects, listed, targetsOf } from './faults.js'
import type { Move, Transition } from './rows.js'
import type { SubjectRows } from './subject.js'
import { isPeriod } from './timed-moves.js'

/** What is unknown or impossible in a move that the system makes at a time, or that only it can make. */
export function timeFaults(definition: ProcessDefinition, move: Move, { times }: SubjectRows): Fault[] {
  const row = `moves[${move.id}]`
  const due = knownEffects(move).flatMap((effect) => EFFECT_RULES[effect].at ?? [])
  const missing = due.filter((at) => move.at !== at).map((at): Fault => [row, 'atMissing', { at }])
  if (move.at === undefined) {
    const isSystems = move.roles?.length === 1 && move.roles[0] === 'system'
    return [...missing, ...(isSystems ? [[row, 'systemWithoutTime'] as const] : [])]
  }
  const wrong = valueFaults(row, move.at, times)
  if (wrong.length > 0) return wrong
  return [
    ...missing,
    ...(move.roles?.includes('system') ? [] : [[row, 'atSystem'] as const]),
    ...(isOfEffect(move.at) ? effectFaults(row, move, move.at) : aloneFaults(definition, row, move)),
  ]
}

/** Read from a file, so that it may be anything. */
function valueFaults(row: string, at: unknown, times: readonly NamedTime[]): Fault[] {
  if ((times as readonly unknown[]).includes(at)) return []
  const value = typeof at === 'string' ? at : JSON.stringify(at)
  if (typeof at !== 'object' || at === null) return [[row, 'atUnknown', { value, known: listed(times) }]]
  const isOnly = Object.keys(at).length === 1 && 'after' in at
  return isOnly && isPeriod(at.after) ? [] : [[row, 'atAfter', { value }]]
}

/** The time of some effects, which say themselves where it is and where it leads. */
const isOfEffect = (at: MoveTime): at is NamedTime => typeof at === 'string' && !TIME_RULES[at].by

const effectFaults = (row: string, move: Move, at: NamedTime): Fault[] =>
  knownEffects(move).some((effect) => EFFECT_RULES[effect].at === at) ? [] : [[row, 'atFor', { at }]]

/** A move of any effect: it must be one that the system can make without anybody. */
const aloneFaults = (definition: ProcessDefinition, row: string, move: Move): Fault[] => [
  ...dateFaults(definition, row, move),
  ...personFaults(row, move),
  ...move.transitions.flatMap((way) => wayFaults(definition, row, way)),
  ...choiceFaults(row, move),
]

/** A time by its name is there only where an effect has set it. */
function dateFaults(definition: ProcessDefinition, row: string, { at, transitions }: Move): Fault[] {
  const by = typeof at === 'string' ? TIME_RULES[at].by : undefined
  if (typeof at !== 'string' || by === undefined) return []
  const setting = definition.moves.filter((one) => knownEffects(one).includes(by))
  const set = setting.flatMap((one) => one.transitions.flatMap((way) => targetsOf(definition, way)))
  const bare = transitions.flatMap(({ from }) => from.filter((state) => !set.includes(state)))
  return [...new Set(bare)].map((state): Fault => [row, 'atNotSet', { at, state, effect: by }])
}

/** Nobody is there to answer for it, or to be asked. */
function personFaults(row: string, move: Move): Fault[] {
  const personal = knownEffects(move).filter((effect) => EFFECT_RULES[effect].person)
  const needed = (move.inputs ?? []).filter(({ required }) => required)
  return [
    ...personal.map((effect): Fault => [row, 'atPerson', { effect }]),
    ...needed.map(({ name }): Fault => [row, 'atInput', { name }]),
  ]
}

function wayFaults(definition: ProcessDefinition, row: string, way: Transition): Fault[] {
  const kept = (way.from as readonly string[]).filter((state) => canStay(definition, way, state))
  return [
    ...(way.when?.reason ? [[row, 'atReason', { to: way.to }] as const] : []),
    ...kept.map((state): Fault => [row, 'atStays', { state }]),
  ]
}

/** What leads back to the step stays where that is the state of a step, or where nothing has begun yet. */
function canStay({ states, start }: ProcessDefinition, { to }: Transition, id: string): boolean {
  if (to !== '@step') return to === '@same' || to === id
  const state = states.find((one) => one.id === id)
  return state?.step !== undefined || state?.role === 'queue' || id === start
}

/** Two ways that only a choice tells apart. */
function choiceFaults(row: string, { transitions }: Move): Fault[] {
  return transitions.flatMap((one, n) =>
    transitions
      .slice(n + 1)
      .filter((other) => one.to !== other.to && shareTrack(one, other))
      .flatMap((other) =>
        one.from.filter((state) => other.from.includes(state)).map((from) => ({ from, other })),
      )
      .map(({ from, other }): Fault => [row, 'atChoice', { from, states: listed([one.to, other.to]) }]),
  )
}

const shareTrack = ({ when: one }: Transition, { when: other }: Transition): boolean =>
  !one?.track || !other?.track || one.track.some((track) => other.track?.includes(track))
