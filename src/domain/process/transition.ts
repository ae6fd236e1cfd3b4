import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { checkInputs } from './check-inputs.js'
import { chooseWay, notPossible } from './choose-way.js'
import type { Process } from './compile-process.js'
import type { Happening } from './happening.js'
import { refuseAny } from './input-checks.js'
import { INPUTS, type MoveRequest } from './move-request.js'
import { type Passage, passGate } from './pass-gate.js'
import { mayMove, refusal } from './permissions.js'
import { transitionsFrom, type Way } from './places.js'
import type { Move } from './rows.js'
import type { Matter, Moving } from './subject.js'
import { isTooEarly } from './timed-moves.js'

export type TransitionResult<M extends Matter> =
  | { readonly ok: true; readonly next: M }
  | { readonly ok: false; readonly error: DomainError }

/**
 * Decides a move of a process, purely: the matter as it is next with its history entry and the effects that
 * it asks for, or why not. Looked at in this order: may the actor (`not-allowed`; `not-found` for who is not
 * signed in), does the move start here (`move-not-possible`), what was given (`invalid-input`), which way
 * (`move-ambiguous`), the gate (`gate-not-met` with every requirement, `no-override` or
 * `second-person-needed`).
 */
export function transition<M extends Matter>(
  context: Context<M>,
  before: M,
  request: MoveRequest,
  actor: Actor,
  now: Date,
  newId: () => string,
): TransitionResult<M> {
  try {
    return { ok: true, next: decide({ context, before, request: trimmed(request), actor, now, newId }) }
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, error }
    throw error
  }
}

function decide<M extends Matter>(moving: Moving<M>): M {
  const { context, before, request, actor, now } = moving
  const { subject } = context.process
  const move = moveFor(context, before, request, actor, now)
  refuseAny(checkInputs(context, before, move, request, now))
  const way = chooseWay(context.process, before, move, request)
  const passage = passGate(context, before, way, request, actor)
  const entered = enterState(context.process, before, way.to, passage, now)
  const next = subject.moved(entered, move, moving)
  return subject.record(next, happening(before, way, request, passage), moving)
}

/** The move, if this actor may do it and it starts where the matter is. */
export function moveFor<M extends Matter>(
  { process }: Context<M>,
  matter: M,
  { move: id }: Pick<MoveRequest, 'move'>,
  actor: Actor,
  now: Date,
): Move {
  if (!mayMove(process, actor, matter, id)) throw process.move(id) ? refusal(actor, matter) : unknownMove(id)
  const move = process.move(id) as Move
  const isOutOfTime =
    process.subject.isOutOfTime(matter, move, now) || isTooEarly(process.subject, matter, move, actor, now)
  if (isOutOfTime || transitionsFrom(process, matter, move).length === 0)
    throw notPossible(process, matter, id)
  return move
}

const unknownMove = (value: string): DomainError =>
  new DomainError('invalid-input', {
    errors: [{ pointer: '/move', code: 'unknown-code', params: { value, vocabulary: 'move' } }],
  })

/** What belonged to the state before, and an override that was asked for, ends with it. */
function enterState<M extends Matter>(
  process: Process<M>,
  matter: M,
  to: string,
  { override: passed }: Passage,
  now: Date,
): M {
  if (to === matter.state) return passed === undefined ? matter : withoutOverride(matter)
  const left = process.subject.left(withoutOverride(matter))
  return { ...left, state: to, step: process.state(to)?.step ?? matter.step, since: now.toISOString() }
}

function withoutOverride<M extends Matter>(matter: M): M {
  const { override: _, ...rest } = matter
  return rest as unknown as M
}

function happening({ state }: Matter, { to }: Way, request: MoveRequest, passage: Passage): Happening {
  const { move, note } = request
  const given = INPUTS.filter((name) => name !== 'note' && request[name] !== undefined)
  const data = Object.fromEntries(given.map((name) => [name, request[name]]))
  return {
    what: move,
    from: state,
    to,
    note,
    ...(given.length > 0 && { data }),
    ...passage,
    request: request.request,
  } as Happening
}

/** A field that was left blank was not given. */
function trimmed(request: MoveRequest): MoveRequest {
  const kept = Object.entries(request).filter(([, value]) => typeof value !== 'string' || value.trim() !== '')
  return Object.fromEntries(kept) as unknown as MoveRequest
}
