import type { Context } from '../context.js'
import type { Process } from '../process/compile-process.js'
import { gateOf, unmetOf } from '../process/gate-of.js'
import { transitionsFrom } from '../process/places.js'
import type { Gate, Requirement } from '../process/rows.js'
import type { Idea } from '../types.gen.js'

/** What a gate waits for that the workgroup has to decide. */
export interface PendingDecision {
  readonly gate: string
  /** Requirements that are the workgroup's to tick, and are not met. */
  readonly requirements: readonly string[]
  /** How many others are not met. */
  readonly lacks: number
}

/** Ticked by a person, and the definition names the workgroup among those who may. */
const isTheWorkgroups = (requirement: Requirement | undefined): boolean =>
  requirement?.check === 'ticked' && (requirement.tickedBy?.includes('workgroup') ?? false)

const asksTheWorkgroup = (process: Process, gate: Gate | undefined): boolean =>
  gate?.require.some((id) => isTheWorkgroups(process.requirement(id))) ?? false

/** States in which a gate can wait for the workgroup: where to look for such ideas. */
export const statesToDecideIn = (process: Process): string[] => [
  ...new Set(
    process.definition.moves
      .flatMap(({ transitions }) => transitions)
      .filter(({ gate }) => gate !== undefined && asksTheWorkgroup(process, process.gate(gate)))
      .flatMap(({ from }) => from),
  ),
]

/**
 * The gate that an idea stands at with a decision of the workgroup missing; the one that lacks least else.
 */
export function pendingDecision(context: Context, idea: Idea): PendingDecision | undefined {
  const { process } = context
  const gates = process.definition.moves
    .flatMap((move) => transitionsFrom(process, idea, move))
    .flatMap(({ transition: { gate } }) => (gate === undefined ? [] : [gate]))
    .filter((gate) => asksTheWorkgroup(process, process.gate(gate)))
  return [...new Set(gates)]
    .map((gate) => pendingAt(context, idea, gate))
    .filter(({ requirements }) => requirements.length > 0)
    .toSorted((a, b) => a.lacks - b.lacks)[0]
}

function pendingAt(context: Context, idea: Idea, gate: string): PendingDecision {
  const unmet = unmetOf(gateOf(context, idea, gate)).map(({ id }) => id)
  const requirements = unmet.filter((id) => isTheWorkgroups(context.process.requirement(id)))
  return { gate, requirements, lacks: unmet.length - requirements.length }
}
