import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { type Marked, record } from '../ideas/record.js'
import { LIMITS } from '../limits.js'
import type { Idea, OverrideRequest as Shape } from '../types.gen.js'
import { chooseGated } from './choose-way.js'
import { gateOf, unmetOf } from './gate-of.js'
import { filled, notLonger, refuseAny } from './input-checks.js'
import { noOverride } from './pass-gate.js'
import { assertMay } from './permissions.js'
import { moveFor } from './transition.js'

/** A wish to pass a gate that is not met. */
export type OverrideRequest = Shape & Marked

/**
 * Asks a second person to let the idea pass an unmet gate. It waits in `idea.override` until another person
 * does the move with `override: true`, or until the idea leaves its state.
 * @throws DomainError `not-allowed`, `move-not-possible`, `move-ambiguous`, `invalid-input` (no reason, or
 *   nothing to override) or `no-override` (this gate is never passed unmet).
 */
export function askOverride(
  context: Context,
  idea: Idea,
  { move: id, to, reason, request }: OverrideRequest,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'ask-override')
  const move = moveFor(context, idea, { move: id }, actor, now)
  refuseAny([...filled('/reason', reason), ...notLonger('/reason', reason, LIMITS.reason)])
  const way = chooseGated(context.process, idea, move, to)
  const gate = assertOverridable(context, idea, way.transition.gate)
  const override = { move: id, to: way.to, reason, by: nameOf(actor), at: now.toISOString() }
  const data = { move: id, to: way.to }
  const happening = { what: 'ask-override' as const, note: reason, data, gate, ...(request && { request }) }
  return record(idea, { ...idea, override }, happening, actor, now, newId)
}

function assertOverridable(context: Context, idea: Idea, id: string | undefined) {
  const gate = id === undefined ? [] : gateOf(context, idea, id)
  const nothing = [{ pointer: '/move', code: 'gate-met' }]
  if (id === undefined || unmetOf(gate).length === 0)
    throw new DomainError('invalid-input', { errors: nothing })
  if (context.process.gate(id)?.override === false) throw noOverride(id, gate)
  return gate
}
