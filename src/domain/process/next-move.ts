import type { Context } from '../context.js'
import { transitionsFrom } from './places.js'
import type { Move } from './rows.js'
import type { Matter } from './subject.js'

/**
 * The move that carries a matter on from where it stands, whoever may make it. None does from a state where
 * the process is over, though a case can be published from there.
 */
export function nextMove<M extends Matter>(
  { process }: Pick<Context<M>, 'process'>,
  matter: M,
): Move | undefined {
  if (process.isIn(matter.state, 'closed')) return undefined
  return process.definition.moves.find(
    (move) => move.weight === 'forward' && transitionsFrom(process, matter, move).length > 0,
  )
}
