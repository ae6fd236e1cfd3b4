import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import type { Idea } from '../types.gen.js'
import type { MoveRequest } from './move-request.js'

/**
 * What a move's effect is decided from. `before` is the idea as it was; its offer may be gone in the next.
 */
export interface Moving {
  readonly context: Context
  readonly before: Idea
  readonly request: MoveRequest
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}
