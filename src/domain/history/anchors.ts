import { hash } from '../hash.js'
import type { Anchor } from '../types.gen.js'
import { canonical } from './canonical.js'

/** What an anchor is made from: an entry's id in the store, and its hash. */
export type Anchored = readonly [id: string, hash: string]

/**
 * The anchor of a day: the entries that were kept that day, in the order of their ids, after the anchor
 * before.
 */
export function anchorOf(day: string, entries: readonly Anchored[], previous: string | undefined): Anchor {
  const inOrder = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const digest = hash(canonical([previous ?? null, day, inOrder]))
  return { id: day, entries: entries.length, ...(previous !== undefined && { previous }), digest }
}
