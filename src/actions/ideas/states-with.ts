import type { StateRole } from '../../domain/process/behaviour.js'
import type { Deps } from '../deps.js'

/**
 * Ids of the states that play one of these parts in some edition of the process: where to look for ideas.
 * Another edition may use the same id otherwise, so what is found is asked for the part that its own edition
 * gives it.
 */
export function statesWith(
  { definitions }: Pick<Deps, 'definitions'>,
  ...roles: readonly StateRole[]
): string[] {
  const states = [...definitions.processes.values()].flatMap(({ definition }) => definition.states)
  return [...new Set(states.filter(({ role }) => roles.includes(role)).map(({ id }) => id))]
}
