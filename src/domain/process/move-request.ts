import type { ActorName } from '../types.gen.js'
import type { Marked } from './happening.js'

/** What a move is asked with. Which of the inputs it takes stands in the process definition. */
export interface MoveRequest extends Marked {
  /** Id of the move. */
  readonly move: string
  /** State to go to, where the move leaves a choice. */
  readonly to?: string
  readonly note?: string
  /** Code from the vocabulary that the move names. */
  readonly reason?: string
  readonly lesson?: string
  /** Calendar date. */
  readonly reviewDate?: string
  readonly receiver?: ActorName
  /** What is shared with a receiver. */
  readonly shared?: string
  /** Id of the idea to merge into. */
  readonly into?: string
  /** Calendar date; a follow-up without it clears the date. */
  readonly followUpDate?: string
  /** Pass an unmet gate that another person has asked to pass. */
  readonly override?: boolean
  /** The reference to give, when it is sent in for the first time. */
  readonly reference?: string
}

/** The parts of a request that a move's `inputs` can ask for. */
export const INPUTS = [
  'note',
  'reason',
  'lesson',
  'reviewDate',
  'receiver',
  'shared',
  'into',
  'followUpDate',
] as const
export type InputName = (typeof INPUTS)[number]
