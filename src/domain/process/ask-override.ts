import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { OverrideRequest as Shape } from '../types.gen.js'
import { chooseGated } from './choose-way.js'
import { gateOf, unmetOf } from './gate-of.js'
import type { Marked } from './happening.js'
import { filled, notLonger, refuseAny } from './input-checks.js'
import { noOverride } from './pass-gate.js'
import { assertMay } from './permissions.js'
import type { Matter } from './subject.js'
import { moveFor } from './transition.js'

/** A wish to pass a gate that is not met. */
export type OverrideRequest = Shape & Marked

/**
 * Asks a second person to let it pass an unmet gate. That waits in `override` until another person
 * does the move with `override: true`, or until the state is left.
 * @throws DomainError `not-allowed`, `move-not-possible`, `move-ambiguous`, `invalid-input` (no reason, or
 *   nothing to override) or `no-override` (this gate is never passed unmet).
 */
export function askOverride<M extends Matter>(
  context: Context<M>,
  matter: M,
  { move: id, to, reason, request }: OverrideRequest,
  actor: Actor,
  now: Date,
  newId: () => string,
): M {
  assertMay(context.process, actor, matter, 'ask-override')
  const move = moveFor(context, matter, { move: id }, actor, now)
  refuseAny([...filled('/reason', reason), ...notLonger('/reason', reason, LIMITS.reason)])
  const way = chooseGated(context.process, matter, move, to)
  const gate = assertOverridable(context, matter, way.transition.gate)
  const override = { move: id, to: way.to, reason, by: nameOf(actor), at: now.toISOString() }
  const data = { move: id, to: way.to }
  const happening = { what: 'ask-override' as const, note: reason, data, gate, ...(request && { request }) }
  return context.process.subject.record({ ...matter, override }, happening, {
    before: matter,
    actor,
    now,
    newId,
  })
}

function assertOverridable<M extends Matter>(context: Context<M>, matter: M, id: string | undefined) {
  const gate = id === undefined ? [] : gateOf(context, matter, id)
  const nothing = [{ pointer: '/move', code: 'gate-met' }]
  if (id === undefined || unmetOf(gate).length === 0)
    throw new DomainError('invalid-input', { errors: nothing })
  if (context.process.gate(id)?.override === false) throw noOverride(id, gate)
  return gate
}
