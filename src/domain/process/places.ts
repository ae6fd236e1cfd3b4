import type { Idea } from '../types.gen.js'
import { EFFECT_RULES } from './behaviour.js'
import type { Process } from './compile-process.js'
import { isPublished } from './publishing.js'
import type { Move, Transition } from './rows.js'

/** A transition with the state that it leads to for one idea. */
export interface Way {
  readonly transition: Transition
  readonly to: string
}

/**
 * Where a transition leads: `@same` stays; `@step` is the state of the step that the idea stood on, else the
 * queue, else, when it was never sent in, the start.
 */
export function targetOf(
  process: Process,
  idea: Pick<Idea, 'state' | 'step' | 'reference'>,
  to: string,
): string {
  if (to === '@same') return idea.state
  if (to !== '@step') return to
  const state = idea.step === null ? undefined : process.stateOfStep(idea.step)
  return state?.id ?? (idea.reference === undefined ? process.definition.start : process.queue)
}

/**
 * The ways of a move that are open from the idea's state and for its track; reasons are not looked at. A move
 * that would have nothing to do is open nowhere.
 */
export function transitionsFrom(process: Process, idea: Idea, move: Move): Way[] {
  const isIdle = move.effects.some((effect) => EFFECT_RULES[effect].on === 'case') && !isPublished(idea)
  if (isIdle) return []
  return move.transitions
    .filter(({ from, when }) => from.includes(idea.state) && (when?.track?.includes(idea.track) ?? true))
    .map((transition) => ({ transition, to: targetOf(process, idea, transition.to) }))
}

/** Ids of the moves that lead somewhere from here, whoever asks. */
export const possibleMoves = (process: Process, idea: Idea): string[] =>
  process.definition.moves
    .filter((move) => transitionsFrom(process, idea, move).length > 0)
    .map((move) => move.id)
