import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import type { HistoryEntry, RequirementStatus } from '../types.gen.js'
import { gateOf, unmetOf } from './gate-of.js'
import type { MoveRequest } from './move-request.js'
import type { Way } from './places.js'
import type { Matter } from './subject.js'

/** The gate's answer as it is today, and who let it pass if it was not met. */
export interface Passage {
  readonly gate?: RequirementStatus[]
  readonly override?: NonNullable<HistoryEntry['override']>
}

/**
 * Opens the gate of a way, or says no with every requirement. To pass an unmet gate takes a reason and a
 * second person (domain: the advisory process).
 * @throws DomainError `gate-not-met`, `no-override` (this gate is never passed unmet) or
 *   `second-person-needed` (nobody, or the same person, asked for it).
 */
export function passGate<M extends Matter>(
  context: Context<M>,
  matter: M,
  way: Way,
  request: MoveRequest,
  actor: Actor,
): Passage {
  const { gate: id } = way.transition
  if (id === undefined) return {}
  const gate = gateOf(context, matter, id)
  if (unmetOf(gate).length === 0) return { gate }
  if (!request.override) throw new DomainError('gate-not-met', { params: { gate: id }, requirements: gate })
  if (context.process.gate(id)?.override === false) throw noOverride(id, gate)
  return { gate, override: secondPerson(matter, way.to, request.move, actor, gate) }
}

export const noOverride = (gate: string, requirements: RequirementStatus[]): DomainError =>
  new DomainError('no-override', { params: { gate }, requirements })

function secondPerson(
  { override }: Matter,
  to: string,
  move: string,
  actor: Actor,
  requirements: RequirementStatus[],
): Passage['override'] {
  const asked = override?.move === move && override.to === to ? override : undefined
  if (asked === undefined || asked.by.id === actor.id)
    throw new DomainError('second-person-needed', { requirements })
  return { reason: asked.reason, askedBy: asked.by, approvedBy: nameOf(actor) }
}
