import type { Effect } from '../process/behaviour.js'
import type { InputName } from '../process/move-request.js'
import type { Move } from '../process/rows.js'

/**
 * Texts of moves that others than colleagues read, word for word: the effect that shows them, and the input.
 * Their labels name the reader (`shownTo` in `ideas.json`, locales). Every other note stays inside.
 */
const SHOWN: Readonly<Partial<Record<Effect, readonly InputName[]>>> = {
  publish: ['note'],
  'withdraw-case': ['note'],
  withdraw: ['note'],
  close: ['lesson'],
  merge: ['lesson'],
  offer: ['shared', 'note'],
}

/** The effect by which a text leaves the house; undefined when it does not. */
export const shownBy = ({ effects }: Pick<Move, 'effects'>, input: string): Effect | undefined =>
  effects.find((effect) => SHOWN[effect]?.some((name) => name === input))
