import { dayOf } from '../dates/for-machines.js'
import type { Advice } from '../types.gen.js'

/**
 * The days of what was agreed and not taken up again, the earliest first. Advice that is written on the day
 * or later takes up all that was due by then; what is due later stays.
 */
export function openAgreements(advice: readonly Pick<Advice, 'due' | 'at'>[]): string[] {
  const open = advice.flatMap(({ due }, n) => {
    if (due === undefined) return []
    return advice.slice(n + 1).some(({ at }) => dayOf(at) >= due) ? [] : [due]
  })
  return [...new Set(open)].sort()
}
