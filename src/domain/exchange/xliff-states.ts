import type { UnitState } from '../translation/unit-state.js'

/**
 * Our states as XLIFF 2.1 has them. Its `initial` is all that is not done: which kind, says the sub-state.
 * Signed off is its `final`, since nothing more is to be done.
 */
export const STATE_2: Readonly<Record<UnitState, readonly [state: string, subState?: string]>> = {
  missing: ['initial'],
  machine: ['initial', 'fyrsteg:machine'],
  draft: ['initial', 'fyrsteg:draft'],
  outdated: ['initial', 'fyrsteg:outdated'],
  translated: ['translated'],
  reviewed: ['final'],
}

/** Our states as XLIFF 1.2 has them, with its word for where a text came from. */
export const STATE_1: Readonly<Record<UnitState, readonly [state: string, qualifier?: string]>> = {
  missing: ['new'],
  machine: ['needs-review-translation', 'mt-suggestion'],
  draft: ['needs-translation'],
  outdated: ['needs-adaptation'],
  translated: ['translated'],
  reviewed: ['signed-off'],
}

/**
 * What came back: nobody but a person here signs off, so that the best that an agency can say is
 * `translated`.
 */
export type ReturnedState = 'draft' | 'translated'

const DONE = new Set(['translated', 'reviewed', 'final', 'signed-off', 'needs-review-l10n'])

/**
 * The state of a returned piece, from the word that either edition uses; none is what 2.1 takes as not begun.
 */
export const returnedState = (state: string | undefined): ReturnedState =>
  state !== undefined && DONE.has(state) ? 'translated' : 'draft'
