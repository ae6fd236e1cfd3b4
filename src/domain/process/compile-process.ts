import type { ProcessDefinition } from '../../types.gen.js'

export type State = ProcessDefinition['states'][number]
export type Move = ProcessDefinition['moves'][number]
export type MoveInput = NonNullable<Move['inputs']>[number]
export type Transition = Move['transitions'][number]
export type Gate = ProcessDefinition['gates'][number]
export type Requirement = ProcessDefinition['requirements'][number]
export type Act = ProcessDefinition['acts'][number]

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
    queue: definition.states.find((s) => s.kind === 'queue')?.id ?? definition.start,
  }
}

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]))
