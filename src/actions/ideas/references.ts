import { thisYear } from '../../domain/dates/for-machines.js'
import type { Collections } from '../../storage/collections.js'

/** A year's references lie between these numbers (see `referenceNumber` of the collections). */
const YEAR = 10_000_000

const hints = new WeakMap<Collections, Map<number, number>>()

function hintsOf(collections: Collections): Map<number, number> {
  const known = hints.get(collections) ?? new Map<number, number>()
  hints.set(collections, known)
  return known
}

/** A reference for one idea. */
export interface Reserved {
  /** Taken when it is first asked for, and the same from then on. */
  readonly reference: (now: Date) => Promise<string>
  /** What was taken and not used is given to the next one. */
  readonly release: (used?: string) => void
  /** Another process had it already: the store is asked again for the next. False when none was taken. */
  readonly isTaken: () => boolean
}

export function reserveReference(collections: Collections): Reserved {
  let taken: string | undefined
  return {
    reference: async (now) => {
      taken ??= await nextReference(collections, now)
      return taken
    },
    release: (used) => {
      if (taken !== undefined && taken !== used) giveBack(collections, taken)
    },
    isTaken: () => {
      if (taken !== undefined) forgetHint(collections, taken)
      return taken !== undefined
    },
  }
}

/**
 * The next reference of this year, such as `2026-0042`. Two processes may come to the same one: the store
 * lets only one of them have it, and the other asks again.
 */
async function nextReference(collections: Collections, now: Date): Promise<string> {
  const year = thisYear(now)
  const known = hintsOf(collections)
  const stored = known.has(year) ? 0 : await highest(collections, year)
  const number = Math.max(known.get(year) ?? 0, stored) + 1
  known.set(year, number)
  return `${year}-${String(number).padStart(4, '0')}`
}

function giveBack(collections: Collections, reference: string): void {
  const [year = 0, number = 0] = reference.split('-').map(Number)
  const known = hintsOf(collections)
  if (known.get(year) === number) known.set(year, number - 1)
}

/** What the store knows counts again: another process has gone ahead of us. */
function forgetHint(collections: Collections, reference: string): void {
  hintsOf(collections).delete(Number(reference.split('-', 1)[0]))
}

async function highest({ ideas }: Collections, year: number): Promise<number> {
  const { items } = await ideas.find({
    range: { number: { from: year * YEAR, to: (year + 1) * YEAR - 1 } },
    sort: { by: 'number', direction: 'desc' },
    limit: 1,
  })
  return Number(items[0]?.doc.reference?.split('-')[1] ?? 0)
}
