import type { Process } from './compile-process.js'
import type { Move, Transition } from './rows.js'
import type { Matter } from './subject.js'

/** A transition with the state that it leads to for one matter. */
export interface Way {
  readonly transition: Transition
  readonly to: string
}

/**
 * Where a transition leads: `@same` stays; `@step` is the state of the step that it stood on, else the
 * queue, else, when it was never sent in, the start.
 */
function targetOf<M extends Matter>(process: Process<M>, matter: M, to: string): string {
  if (to === '@same') return matter.state
  if (to !== '@step') return to
  const state = matter.step === null ? undefined : process.stateOfStep(matter.step)
  return state?.id ?? (process.subject.isSubmitted(matter) ? process.queue : process.definition.start)
}

/**
 * The ways of a move that are open from its state and for its track; reasons are not looked at. A move that
 * would have nothing to do is open nowhere.
 */
export function transitionsFrom<M extends Matter>(process: Process<M>, matter: M, move: Move): Way[] {
  if (process.subject.isIdle(matter, move)) return []
  const track = process.subject.trackOf(matter) ?? ''
  return move.transitions
    .filter(({ from, when }) => from.includes(matter.state) && (when?.track?.includes(track) ?? true))
    .map((transition) => ({ transition, to: targetOf(process, matter, transition.to) }))
}

/** Ids of the moves that lead somewhere from here, whoever asks. */
export const possibleMoves = <M extends Matter>(process: Process<M>, matter: M): string[] =>
  process.definition.moves
    .filter((move) => transitionsFrom(process, matter, move).length > 0)
    .map((move) => move.id)
