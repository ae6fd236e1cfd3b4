import type { Count } from '../../src/storage/port.js'

export const exactly = (n: number): Count => ({ n, more: false })

/** What `counts` says of a facet whose values are this common. */
export const counted = (each: Readonly<Record<string, number>>): Map<string, Count> =>
  new Map(Object.entries(each).map(([value, n]) => [value, exactly(n)]))
