import type { Document } from 'mongodb'
import type { CollectionSpec, Keys, Snapshot } from '../port.js'
import { tokensOf } from '../tokens.js'
import { dated, undated } from './dates.js'
import { facetTokens } from './facet-values.js'
import { ownPath, type PathSpec } from './paths.js'

/** What the product keeps beside each document, under `store`. */
export interface StoreInfo extends StoredKeys {
  readonly version: number
  readonly ord: number
  /** Ids of the latest writes: by them a write whose reply was lost is recognised as done. */
  readonly writes: readonly string[]
}

export interface StoredKeys {
  /** Those that are not a field of the document itself. */
  readonly keys: Readonly<Record<string, string | number | boolean>>
  readonly tags: Readonly<Record<string, readonly string[]>>
  readonly terms: readonly string[]
  /** Tokens of what lists are counted by. */
  readonly facets?: readonly string[]
}

export interface Stored extends Document {
  readonly _id: string
  readonly store: StoreInfo
}

type KeptSpec = PathSpec & Pick<CollectionSpec<{ id: string }>, 'facets' | 'always'>

/** Enough to recognise a write although others came after it while its reply was lost. */
const REMEMBERED = 20

/** What readers need of a document, and what they do not. */
export const WITHOUT_KEYS = {
  'store.terms': 0,
  'store.facets': 0,
  'store.tags': 0,
  'store.keys': 0,
  'store.writes': 0,
} as const

export const storedKeys = (keys: Keys, spec: KeptSpec): StoredKeys => ({
  keys: Object.fromEntries(
    Object.entries(keys.scalars).filter(([name, value]) => value !== null && !ownPath(spec, name)),
  ) as StoredKeys['keys'],
  tags: keys.tags,
  terms: tokensOf(keys, []),
  ...(spec.facets && { facets: spec.facets.flatMap((facet) => facetTokens(keys, facet, spec.always)) }),
})

/** The document as it lies in MongoDB: its own fields first, so that people can read and query it by hand. */
export function storedOf<T extends { readonly id: string }>(
  { id, ...fields }: T,
  keys: StoredKeys,
  ord: number,
  write: string,
): Stored {
  return { _id: id, ...(dated(fields) as object), store: { version: 1, ord, writes: [write], ...keys } }
}

/**
 * The next version in one guarded write: the place in creation order stays, this write is remembered.
 * Everything from the document stands behind `$literal`, so that no text of it is read as an expression.
 */
export function replacement<T extends { readonly id: string }>(
  { id: _id, ...fields }: T,
  keys: StoredKeys,
  version: number,
  write: string,
): Document[] {
  const remembered = { $slice: [{ $concatArrays: ['$store.writes', [write]] }, -REMEMBERED] }
  const known = { $literal: { version, ...keys } }
  const kept = {
    _id: '$_id',
    store: { $mergeObjects: [known, { ord: '$store.ord', writes: remembered }] },
  }
  return [{ $replaceWith: { $mergeObjects: [{ $literal: dated(fields) }, kept] } }]
}

export function snapshotOf<T>({ _id, store, ...fields }: Stored): Snapshot<T> {
  return Object.freeze({
    doc: undated({ id: _id, ...fields }) as T,
    version: store.version,
    ord: store.ord,
  })
}
