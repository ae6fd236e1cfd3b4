import { createHash, type Hash } from 'node:crypto'
import { COLLECTION_NAMES, type CollectionName, rowOf } from '../storage/register.js'

/**
 * The archive: JSON lines in UTF-8. First a header, then one line a document, last an end mark with the
 * counts and the SHA-256 of every byte before it, so that a cut or altered archive is recognised.
 */
export const FORMAT = 'fyrsteg-archive'
export const VERSION = 3
/** Version 1 (product 0.1.0) had the whole history in each idea; version 2 all editions in each case. */
export const READ_VERSIONS: readonly number[] = [1, 2, VERSION]

/** In the order in which they are written. */
export const ARCHIVED: readonly CollectionName[] = COLLECTION_NAMES.filter((name) => {
  const { archive } = rowOf(name)
  return archive === 'all' || 'only' in archive
})

/** Documents by collection. */
export type Counts = Partial<Record<CollectionName, number>>

export interface Header {
  readonly format: typeof FORMAT
  readonly version: number
  /** When (RFC 3339, UTC). */
  readonly exported: string
  /** Expected counts, for progress only: the end mark has what was written. */
  readonly counts: Counts
}

export interface Row {
  readonly collection: CollectionName
  /** Place in creation order; absent only in what is made from an archive of an earlier version. */
  readonly ord?: number
  readonly doc: { readonly id: string }
}

export interface EndMark {
  readonly end: true
  readonly counts: Counts
  /** Hexadecimal. */
  readonly sha256: string
}

export const noCounts = (): Counts => Object.fromEntries(ARCHIVED.map((name) => [name, 0]))

export const countIn = (counts: Counts, name: CollectionName): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

export const total = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

export const startHash = (): Hash => createHash('sha256')

export function isArchived(name: CollectionName, doc: { readonly id: string }): boolean {
  const { archive } = rowOf(name)
  return archive === 'all' || ('only' in archive && archive.only(doc))
}
