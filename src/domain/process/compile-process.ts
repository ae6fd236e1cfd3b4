import type { ProcessDefinition } from '../types.gen.js'
import type { Effect, StateRole } from './behaviour.js'
import type { Gate, Move, Requirement, State } from './rows.js'

/** A process definition, ready to look things up in. */
export interface Process {
  readonly definition: ProcessDefinition
  /** Ids of the steps, in order. */
  readonly steps: readonly string[]
  state(id: string): State | undefined
  move(id: string): Move | undefined
  gate(id: string): Gate | undefined
  requirement(id: string): Requirement | undefined
  /** The state in which a step is worked on. */
  stateOfStep(step: string): State | undefined
  /** Place of the step in the order, from 0; -1 before the first. */
  placeOf(step: string | null): number
  /** Where ideas wait after they were sent in. */
  readonly queue: string
  /** Whether a state plays one of these parts. */
  isIn(state: string, ...roles: readonly StateRole[]): boolean
  /** Whether a move has this effect. */
  does(move: string, effect: Effect): boolean
  /** The moves that have this effect, in the order of the definition. */
  movesWith(effect: Effect): readonly Move[]
}

/** The definition must have passed `checkDefinition`. */
export function compileProcess(definition: ProcessDefinition): Process {
  const states = byId(definition.states)
  const moves = byId(definition.moves)
  const gates = byId(definition.gates)
  const requirements = byId(definition.requirements)
  const ofSteps = new Map(definition.states.flatMap((s) => (s.step === undefined ? [] : [[s.step, s]])))
  return {
    definition,
    steps: definition.steps,
    state: (id) => states.get(id),
    move: (id) => moves.get(id),
    gate: (id) => gates.get(id),
    requirement: (id) => requirements.get(id),
    stateOfStep: (step) => ofSteps.get(step),
    placeOf: (step) => (step === null ? -1 : definition.steps.indexOf(step)),
    queue: definition.states.find((s) => s.role === 'queue')?.id ?? definition.start,
    isIn: (id, ...roles) => {
      const role = states.get(id)?.role
      return role !== undefined && roles.includes(role)
    },
    does: (id, effect) => moves.get(id)?.effects.includes(effect) ?? false,
    movesWith: (effect) => definition.moves.filter(({ effects }) => effects.includes(effect)),
  }
}

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]))
