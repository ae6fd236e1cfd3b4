import type { ProcessDefinition } from '../types.gen.js'
import type { Matter, Process, Subject } from './subject.js'

export type { Process }

/** The definition must have passed `checkDefinition`. */
export function compileProcess<M extends Matter>(
  definition: ProcessDefinition,
  subject: Subject<M>,
): Process<M> {
  const states = byId(definition.states)
  const moves = byId(definition.moves)
  const gates = byId(definition.gates)
  const requirements = byId(definition.requirements)
  const ofSteps = new Map(definition.states.flatMap((s) => (s.step === undefined ? [] : [[s.step, s]])))
  return {
    subject,
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
