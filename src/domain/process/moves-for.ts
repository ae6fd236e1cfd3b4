import type { Idea } from '../../types.gen.js'
import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import type { MoveInput } from './compile-process.js'
import { gateOf } from './gate-of.js'
import { movesOf } from './permissions.js'
import { waysOf } from './places.js'

/** Something that this actor can do with the idea now. */
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

/** What the actor may do now, each way on its own, in the order of the definition. @param only of this move */
export const movesFor = (context: Context, idea: Idea, actor: Actor, only?: string): PossibleMove[] =>
  movesOf(context.process, actor, idea).flatMap((move) => {
    if (only !== undefined && move.id !== only) return []
    return waysOf(context.process, idea, move).map(({ transition, to }) => ({
      move: move.id,
      to,
      inputs: move.inputs ?? [],
      ...(transition.when?.reason && { reasons: transition.when.reason }),
      ...(transition.gate !== undefined && { gate: countOf(context, idea, transition.gate) }),
    }))
  })

function countOf(context: Context, idea: Idea, id: string): NonNullable<PossibleMove['gate']> {
  const needed = gateOf(context, idea, id).filter(({ state }) => state !== 'not-needed')
  const met = needed.filter(({ state }) => state === 'met').length
  return { id, met, of: needed.length, override: context.process.gate(id)?.override !== false }
}
