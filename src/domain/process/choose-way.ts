import { DomainError } from '../errors.js'
import type { Process } from './compile-process.js'
import type { MoveRequest } from './move-request.js'
import { possibleMoves, transitionsFrom, type Way } from './places.js'
import type { Move } from './rows.js'
import type { Matter } from './subject.js'

/**
 * The one way that a request means.
 * @throws DomainError `move-not-possible` (params: `state`, `move`, `possible`: ids of the moves that are) or
 *   `move-ambiguous` (params: `move`, `choices`: ids of states, one of which must be named in `to`).
 */
export function chooseWay<M extends Matter>(
  process: Process<M>,
  matter: M,
  move: Move,
  request: MoveRequest,
): Way {
  const ways = transitionsFrom(process, matter, move).filter((way) => fits(way, request))
  return only(process, matter, move, ways)
}

/**
 * The one way through a gate, for who asks to pass it unmet; the reason for the move itself is given later.
 */
export function chooseGated<M extends Matter>(
  process: Process<M>,
  matter: M,
  move: Move,
  to: string | undefined,
): Way {
  const ways = transitionsFrom(process, matter, move).filter((way) => to === undefined || way.to === to)
  const gated = ways.filter((way) => way.transition.gate !== undefined)
  return only(process, matter, move, gated.length > 0 ? gated : ways)
}

function only<M extends Matter>(process: Process<M>, matter: M, move: Move, ways: readonly Way[]): Way {
  const [first] = ways
  if (first === undefined) throw notPossible(process, matter, move.id)
  const choices = [...new Set(ways.map((way) => way.to))]
  if (choices.length > 1) throw ambiguous(move.id, choices)
  // Two ways to one state: the one with a gate is never gone round.
  return ways.find((way) => way.transition.gate !== undefined) ?? first
}

const fits = ({ transition, to }: Way, request: MoveRequest): boolean =>
  (request.to === undefined || request.to === to) &&
  (transition.when?.reason?.includes(request.reason ?? '') ?? true)

export function notPossible<M extends Matter>(process: Process<M>, matter: M, move: string): DomainError {
  const possible = possibleMoves(process, matter).join(', ')
  return new DomainError('move-not-possible', { params: { state: matter.state, move, possible } })
}

const ambiguous = (move: string, choices: readonly string[]): DomainError =>
  new DomainError('move-ambiguous', { params: { move, choices: choices.join(', ') } })
