import type { UnitFilter } from './unit-filter.js'

/** What was just sent, and how it went. */
export interface Sent {
  /** Unit that was saved. */
  readonly done?: string
  readonly filter?: UnitFilter
  readonly refused?: {
    readonly unit: string
    readonly form: Readonly<Record<string, string>>
    readonly code: string
    readonly reasons: readonly string[]
  }
}
