import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { describeGate } from '../../domain/process/describe-gate.js'
import { gateOf, unmetOf } from '../../domain/process/gate-of.js'
import { mayDo, mayMove } from '../../domain/process/permissions.js'
import { transitionsFrom } from '../../domain/process/places.js'
import type { Gates, Idea } from '../../domain/types.gen.js'

/**
 * The gates that moves from here lead through, each with all of its requirements in the actor's language: for
 * the team all of them, for others those of the moves that are theirs.
 */
export function reachableGates(context: Context, idea: Idea, actor: Actor): Gates['gates'] {
  const { process } = context
  const seesAll = mayDo(process, actor, idea, 'read-inner')
  return process.definition.moves
    .filter(({ id }) => seesAll || mayMove(process, actor, idea, id))
    .flatMap((move) => transitionsFrom(process, idea, move).map((way) => ({ move: move.id, ...way })))
    .flatMap(({ move, to, transition: { gate } }) => {
      if (gate === undefined) return []
      const statuses = gateOf(context, idea, gate)
      return [
        {
          gate,
          move,
          to,
          isMet: unmetOf(statuses).length === 0,
          canBeOverridden: process.gate(gate)?.override !== false,
          requirements: describeGate(context, statuses, actor.language),
        },
      ]
    })
}
