import type { Idea } from '../types.gen.js'

/** What of readers waits for staff at this idea, for the lists. */
export const WAITS = ['request-open', 'request-held', 'uptake-told'] as const

export function spreadWaits({ requests = [], uptakes = [] }: Idea): string[] {
  const states = new Set([
    ...requests.map(({ state }) => `request-${state}`),
    ...uptakes.map(({ state }) => `uptake-${state}`),
  ])
  return WAITS.filter((one) => states.has(one))
}
