import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { type MoveHappening, recordMove, withoutGaps } from '../ideas/record.js'
import type { HistoryEntry, Idea } from '../types.gen.js'
import type { Effect } from './behaviour.js'
import { checkInputs } from './check-inputs.js'
import { chooseWay, notPossible } from './choose-way.js'
import { refuseAny } from './input-checks.js'
import { mailsOf } from './mails.js'
import { withEffects } from './move-effects.js'
import { INPUTS, type MoveRequest } from './move-request.js'
import type { Moving } from './moving.js'
import { type Passage, passGate } from './pass-gate.js'
import { mayMove, refusal } from './permissions.js'
import { transitionsFrom, type Way } from './places.js'
import type { Move } from './rows.js'
import { timeOfMove } from './timed-moves.js'

export type TransitionResult =
  | { readonly ok: true; readonly idea: Idea; readonly entry: HistoryEntry }
  | { readonly ok: false; readonly error: DomainError }

/**
 * Decides a move of the advisory process, purely: the next idea with its history entry and the effects that
 * it asks for (in `outbox`), or why not. Looked at in this order: may the actor (`not-allowed`; `not-found`
 * for who is not signed in), does the move start here (`move-not-possible`), what was given
 * (`invalid-input`), which way (`move-ambiguous`), the gate (`gate-not-met` with every requirement,
 * `no-override`, `second-person-needed`).
 */
export function transition(
  context: Context,
  idea: Idea,
  request: MoveRequest,
  actor: Actor,
  now: Date,
  newId: () => string,
): TransitionResult {
  try {
    const next = decide({ context, before: idea, request: trimmed(request), actor, now, newId })
    return { ok: true, idea: next, entry: next.pending.at(-1) as HistoryEntry }
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, error }
    throw error
  }
}

function decide(moving: Moving): Idea {
  const { context, before, request, actor, now, newId } = moving
  const move = moveFor(context, before, request, actor, now)
  refuseAny(checkInputs(context, before, move, request, now))
  const way = chooseWay(context.process, before, move, request)
  const passage = passGate(context, before, way, request, actor)
  const moved = enterState(context, before, way.to, passage, now)
  const next = withEffects(moved, move, moving)
  const told = { ...next, outbox: [...next.outbox, ...mailsOf(context, before, next, move, now, newId)] }
  return recordMove(before, told, happening(before, way, request, passage), actor, now, newId)
}

/** The move, if this actor may do it and it starts where the idea is. */
export function moveFor(
  { process }: Context,
  idea: Idea,
  { move: id }: Pick<MoveRequest, 'move'>,
  actor: Actor,
  now: Date,
): Move {
  if (!mayMove(process, actor, idea, id)) throw process.move(id) ? refusal(actor, idea) : unknownMove(id)
  const move = process.move(id) as Move
  if (
    isOutOfTime(idea, move, now) ||
    (actor.kind === 'system' && isTooEarly(idea, move, now)) ||
    transitionsFrom(process, idea, move).length === 0
  )
    throw notPossible(process, idea, id)
  return move
}

/**
 * An offer lapses when its time is over, not before; and nobody takes it after that, swept up already or not.
 */
function isOutOfTime({ offer }: Idea, { effects }: Move, now: Date): boolean {
  if (offer === undefined) return false
  const isOver = now.toISOString() >= offer.until
  return effects.includes('lapse') ? !isOver : isOver && effects.some((effect) => ANSWERS.has(effect))
}

/** The system waits for the time that the row says; somebody who may make it as well need not. */
function isTooEarly(idea: Idea, move: Move, now: Date): boolean {
  const at = timeOfMove(idea, move)
  return move.at !== undefined && (at === undefined || now.getTime() < at)
}

const ANSWERS: ReadonlySet<Effect> = new Set<Effect>(['accept', 'decline'])

const unknownMove = (value: string): DomainError =>
  new DomainError('invalid-input', {
    errors: [{ pointer: '/move', code: 'unknown-code', params: { value, vocabulary: 'move' } }],
  })

/** What belonged to the state before (an offer, a pause, a closing, an asked-for override) ends with it. */
function enterState({ process }: Context, idea: Idea, to: string, { override }: Passage, now: Date): Idea {
  const { override: asked, offer, pause, closing, ...rest } = idea
  if (to === idea.state)
    return override === undefined ? idea : withoutGaps({ ...rest, offer, pause, closing })
  return { ...rest, state: to, step: process.state(to)?.step ?? idea.step, since: now.toISOString() }
}

function happening({ state }: Idea, { to }: Way, request: MoveRequest, passage: Passage): MoveHappening {
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
  } as MoveHappening
}

/** A field that was left blank was not given. */
function trimmed(request: MoveRequest): MoveRequest {
  const kept = Object.entries(request).filter(([, value]) => typeof value !== 'string' || value.trim() !== '')
  return Object.fromEntries(kept) as unknown as MoveRequest
}
