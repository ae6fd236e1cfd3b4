import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import type { Effect } from './behaviour.js'
import type { Process } from './compile-process.js'
import { gateOf } from './gate-of.js'
import { mayMove, movesOf } from './permissions.js'
import { transitionsFrom } from './places.js'
import type { Move, MoveInput } from './rows.js'
import type { Matter } from './subject.js'

/** Something that this actor can do with it now. */
export interface PossibleMove {
  readonly move: string
  /** State that it leads to. */
  readonly to: string
  readonly inputs: readonly MoveInput[]
  /** Reasons that lead this way, where they decide it. */
  readonly reasons?: readonly string[]
  /** How much of its gate is met; absent when it has none. */
  readonly gate?: {
    readonly id: string
    readonly met: number
    readonly of: number
    readonly override: boolean
  }
}

/**
 * What the actor may do now, each way on its own, in the order of the definition.
 * @param only of moves with this effect
 */
export const movesFor = <M extends Matter>(
  context: Context<M>,
  matter: M,
  actor: Actor,
  only?: Effect,
): PossibleMove[] =>
  movesOf(context.process, actor, matter).flatMap((move) => {
    if (only !== undefined && !context.process.does(move.id, only)) return []
    return transitionsFrom(context.process, matter, move).map(({ transition, to }) => ({
      move: move.id,
      to,
      inputs: move.inputs ?? [],
      ...(transition.when?.reason && { reasons: transition.when.reason }),
      ...(transition.gate !== undefined && { gate: countOf(context, matter, transition.gate) }),
    }))
  })

/**
 * The move of this effect that the actor can make now; else any of it, so that the process itself says why
 * not.
 */
export function moveThat<M extends Matter>(
  process: Process<M>,
  matter: M,
  actor: Actor,
  effect: Effect,
): Move | undefined {
  const moves = process.movesWith(effect)
  const isOpen = (move: Move): boolean => transitionsFrom(process, matter, move).length > 0
  return (
    moves.find((move) => mayMove(process, actor, matter, move.id) && isOpen(move)) ??
    moves.find(isOpen) ??
    moves[0]
  )
}

function countOf<M extends Matter>(
  context: Context<M>,
  matter: M,
  id: string,
): NonNullable<PossibleMove['gate']> {
  const needed = gateOf(context, matter, id).filter(({ state }) => state !== 'not-needed')
  const met = needed.filter(({ state }) => state === 'met').length
  return { id, met, of: needed.length, override: context.process.gate(id)?.override !== false }
}
