import type { Document } from 'mongodb'
import { freeze } from '../freeze.js'
import type { Keys, Snapshot } from '../port.js'
import { tokensOf } from '../tokens.js'

/** What the product keeps beside each document, under `store`. */
export interface StoreInfo {
  readonly version: number
  readonly ord: number
  /** Ids of the latest writes: by them a write whose reply was lost is recognised as done. */
  readonly writes: readonly string[]
  readonly keys: Readonly<Record<string, string | number | boolean>>
  readonly tags: Readonly<Record<string, readonly string[]>>
  readonly terms: readonly string[]
}

export interface Stored extends Document {
  readonly _id: string
  readonly store: StoreInfo
}

/** Enough to recognise a write although others came after it while its reply was lost. */
const REMEMBERED = 20

/** The document as it lies in MongoDB: its own fields first, so that people can read and query it by hand. */
export function storedOf<T extends { readonly id: string }>(
  doc: T,
  keys: Keys,
  at: { version: number; ord: number; writes: readonly string[] },
): Stored {
  const { id, ...fields } = doc
  const scalars = Object.entries(keys.scalars).filter(([, value]) => value !== null)
  return {
    _id: id,
    ...fields,
    store: {
      version: at.version,
      ord: at.ord,
      writes: at.writes.slice(-REMEMBERED),
      keys: Object.fromEntries(scalars) as StoreInfo['keys'],
      tags: keys.tags,
      terms: tokensOf(keys),
    },
  }
}

/**
 * The same as an update in one guarded write: the place in creation order stays, this write is remembered. Everything
 * from the document stands behind `$literal`, so that no text of it is read as an expression.
 */
export function replacement<T extends { readonly id: string }>(
  doc: T,
  keys: Keys,
  version: number,
  write: string,
): Document[] {
  const { _id, store, ...fields } = storedOf(doc, keys, { version, ord: 0, writes: [] })
  const { ord: _ord, writes: _writes, ...known } = store
  const remembered = { $slice: [{ $concatArrays: ['$store.writes', [write]] }, -REMEMBERED] }
  const kept = {
    _id: '$_id',
    store: { $mergeObjects: [{ $literal: known }, { ord: '$store.ord', writes: remembered }] },
  }
  return [{ $replaceWith: { $mergeObjects: [{ $literal: JSON.parse(JSON.stringify(fields)) }, kept] } }]
}

export function snapshotOf<T>({ _id, store, ...fields }: Stored): Snapshot<T> {
  return Object.freeze({ doc: freeze({ id: _id, ...fields } as T), version: store.version, ord: store.ord })
}
