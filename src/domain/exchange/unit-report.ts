import type { FieldError } from '../errors.js'
import type { UnitOutcome } from '../types.gen.js'

/** What became of one text of a returned file, and why. The words are in `exchange:outcome`. */
export interface UnitReport {
  readonly unit: string
  readonly outcome: UnitOutcome['outcome']
  /** The state that it has now, when it was taken in. */
  readonly state?: NonNullable<UnitOutcome['state']>
  /** Marks of Markdown that are lost or wrong. */
  readonly codes?: readonly string[]
  /** Why the text itself cannot be saved. */
  readonly error?: FieldError
  /** What the file says about it. */
  readonly notes?: readonly string[]
}
