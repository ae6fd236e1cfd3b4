import type { Keys } from '../port.js'

export interface Behind {
  readonly keys: Keys
  /** Which write put it behind, in their order. */
  readonly write: number
}
