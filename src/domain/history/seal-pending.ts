import type { Change, HistoryEntry, Idea } from '../types.gen.js'
import { isFollowed, valueAfter } from './after.js'
import { type SealedEntry, sealEntry } from './seal-entry.js'

export const isSealed = (entry: HistoryEntry): entry is SealedEntry => entry.seal !== undefined

/**
 * The idea with all that is complete chained. The last entry stays open while its sitting may go on. To be
 * done with the write that makes the entries, never later: what is chained twice is two histories.
 */
export function sealPending(idea: Idea, newSalt: () => string): Idea {
  let chain = idea.chain
  const pending = idea.pending.map((entry, n) => {
    if (entry.open || isSealed(entry)) return entry
    const link = { idea: idea.id, n: (chain?.length ?? 0) + 1, previous: chain?.head }
    const sealed = sealEntry(entry, link, newSalt, aftersOf(idea, entry, idea.pending.slice(n + 1)))
    chain = { length: sealed.seal.n, head: sealed.seal.hash }
    return sealed
  })
  return chain === idea.chain ? idea : { ...idea, pending, ...(chain && { chain }) }
}

/** What came after, where it stands elsewhere: the chain proves also the newest text, which no entry has. */
export function aftersOf(
  idea: Idea,
  { changes = [] }: HistoryEntry,
  later: readonly HistoryEntry[],
): ReadonlyMap<string, unknown> {
  const found = changes.map((change: Change, n) => [
    `/changes/${n}/after`,
    change.after === undefined && isFollowed(change.pointer) ? valueAfter(idea, change, later) : undefined,
  ])
  return new Map(found.filter(([, value]) => value !== undefined) as [string, unknown][])
}
