import type { Meeting } from '../types.gen.js'

/** Ids of the parties that somebody was there for; none as long as the meeting has not been held. */
export function partiesPresent({ state, present }: Pick<Meeting, 'state' | 'present'>): string[] {
  if (state === 'planned') return []
  return [...new Set(present.flatMap(({ party }) => (party === undefined ? [] : [party])))]
}
