import { hash } from '../hash.js'
import type { HistoryEntry, Seal } from '../types.gen.js'
import { canonical } from './canonical.js'
import { bareEntry, digestOf, leavesOf, withoutLeaf } from './leaves.js'

/** Where in the chain an entry comes. */
export interface Link {
  /** Id of the idea. */
  readonly idea: string
  /** From 1. */
  readonly n: number
  /** Hash of the entry before; the first has none. */
  readonly previous?: string | undefined
  /** True for what is chained only when it is moved over from an earlier version. */
  readonly moved?: boolean
}

export interface SealedEntry extends HistoryEntry {
  readonly seal: Seal
}

/**
 * Chains an entry to the one before it (docs/history.md).
 * @param elsewhere values that belong to the proof and are not kept here, by their place in the entry
 * @param newSalt 128 random bits at least, anew for each
 */
export function sealEntry(
  { open: _, ...entry }: HistoryEntry,
  { idea, n, previous, moved }: Link,
  newSalt: () => string,
  elsewhere: ReadonlyMap<string, unknown> = new Map(),
): SealedEntry {
  const salts: Record<string, string> = {}
  for (const path of [...leavesOf(entry).keys(), ...elsewhere.keys()]) salts[path] = newSalt()
  const digests = Object.fromEntries(
    [...elsewhere].map(([path, value]) => [path, digestOf(salts[path] ?? '', value)]),
  )
  const link = { n, ...(previous !== undefined && { previous }), ...(moved && { moved }) }
  const seal = { ...link, hash: '', salts, ...(elsewhere.size > 0 && { digests }) }
  const sealed: SealedEntry = { ...entry, seal }
  return { ...sealed, seal: { ...seal, hash: hashOf(idea, sealed) } }
}

/** The hash that an entry of this idea must have: SHA-256 of its canonical form, base64url. */
export function hashOf(idea: string, entry: SealedEntry): string {
  const { n, previous, moved, salts, digests = {} } = entry.seal
  const leaves: Record<string, string> = { ...digests }
  // An erased name is an empty one, and its digest is kept.
  for (const [path, value] of leavesOf(entry))
    if (!Object.hasOwn(digests, path)) leaves[path] = digestOf(salts[path] ?? '', value)
  return hash(canonical({ idea, n, previous, moved, entry: bareEntry(entry), leaves }))
}

/**
 * Erases one leaf, for good: value and salt go, its digest stays, and so the proof holds.
 * @param path place in the entry, such as `/note` or `/changes/0/before`
 */
export function eraseLeaf(entry: SealedEntry, path: string): SealedEntry {
  const value = leavesOf(entry).get(path)
  const salt = entry.seal.salts[path]
  if (salt === undefined) return entry
  const { [path]: _, ...salts } = entry.seal.salts
  const digest = entry.seal.digests?.[path] ?? digestOf(salt, value)
  const seal = { ...entry.seal, salts, digests: { ...entry.seal.digests, [path]: digest } }
  return { ...withoutLeaf(entry, path), seal }
}
