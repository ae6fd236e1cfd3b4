import type { HistoryDocument } from '../types.gen.js'
import type { SealedEntry } from './seal-entry.js'

/** Ids sort as the entries came. */
export const historyId = (idea: string, n: number): string => `${idea}:${String(n).padStart(8, '0')}`

/** A sealed entry as it is kept. */
export function historyDocument(idea: string, { id, ...entry }: SealedEntry, kept: string): HistoryDocument {
  const { n } = entry.seal
  return { id: historyId(idea, n), idea, n, kept, entry: id, ...entry }
}

/** The entry as it was sealed. */
export function entryOf({ id: _i, idea: _d, n: _n, kept: _k, entry, ...rest }: HistoryDocument): SealedEntry {
  return { id: entry, ...rest }
}
