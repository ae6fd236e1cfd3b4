import type { HistoryDocument, Idea } from '../types.gen.js'
import { entryOf, historyId } from './history-document.js'
import { hashOf } from './seal-entry.js'

/**
 * What is wrong with a chain. `entryAltered`, `entryMisplaced` (put in, or moved), `entriesMissing`,
 * `headDiffers`.
 */
export interface ChainFault {
  readonly code: 'entryAltered' | 'entryMisplaced' | 'entriesMissing' | 'headDiffers'
  /** Place in the chain. */
  readonly n: number
  /** Last of those that are missing, or id of the entry. */
  readonly last?: number
  readonly entry?: string
}

/** How far a chain has been looked through. */
export interface Verified {
  readonly n: number
  /** Hash of the last entry. */
  readonly head?: string | undefined
}

export const UNVERIFIED: Verified = { n: 0 }

/** Looks at the next document of an idea's history, in the order of their places. */
export function verifyNext(
  before: Verified,
  document: HistoryDocument,
): { readonly faults: readonly ChainFault[]; readonly now: Verified } {
  const { idea, n, entry } = document
  const { seal } = document
  const name = { n, entry }
  const faults: ChainFault[] = []
  if (n > before.n + 1) faults.push({ code: 'entriesMissing', n: before.n + 1, last: n - 1 })
  const isInOrder = n > before.n && document.id === historyId(idea, n) && seal.n === n
  const follows = n !== before.n + 1 || seal.previous === before.head
  if (!isInOrder || !follows) faults.push({ code: 'entryMisplaced', ...name })
  if (hashOf(idea, entryOf(document)) !== seal.hash) faults.push({ code: 'entryAltered', ...name })
  return { faults, now: n > before.n ? { n, head: seal.hash } : before }
}

/** Whether the chain ends where the idea says that it does. */
export function verifyEnd({ n, head }: Verified, chain: Idea['chain']): ChainFault[] {
  const length = chain?.length ?? 0
  if (n < length) return [{ code: 'entriesMissing', n: n + 1, last: length }]
  if (n > length) return [{ code: 'entryMisplaced', n }]
  return head === chain?.head ? [] : [{ code: 'headDiffers', n }]
}
