import type { Context } from '../context.js'
import type { Idea } from '../types.gen.js'
import { transitionsFrom } from './places.js'
import type { Move } from './rows.js'

/**
 * The move that carries an idea on from where it stands, whoever may make it. None does from a state where
 * the process is over, though a case can be published from there.
 */
export function nextMove({ process }: Pick<Context, 'process'>, idea: Idea): Move | undefined {
  if (process.isIn(idea.state, 'closed')) return undefined
  return process.definition.moves.find(
    (move) => move.weight === 'forward' && transitionsFrom(process, idea, move).length > 0,
  )
}
