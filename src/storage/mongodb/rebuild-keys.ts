import type { Db, Collection as Driver } from 'mongodb'
import { editionOf, keyMaker } from '../keys.js'
import type { CollectionSpec, Keys } from '../port.js'
import type { Claims } from './claims.js'
import type { FacetValues } from './facet-values.js'
import { RETRY_LIMITS, retrying } from './retry.js'
import { scanStored } from './scan-documents.js'
import { type Stored, snapshotOf, storedKeys } from './stored.js'

/**
 * Makes the keys of all documents again, and the claims of what must be unique, after `keysOf` has changed its mind. Each
 * is one guarded write that keeps the version; a document that somebody writes meanwhile gets its new keys by that write.
 * Killed in between, it starts over.
 * @throws DuplicateError when two documents have the same value of a unique key.
 */
export async function rebuildKeys<T extends { readonly id: string }>(
  db: Db,
  driver: Driver<Stored>,
  spec: CollectionSpec<T>,
  claims: Claims,
  values: FacetValues,
): Promise<void> {
  const meta = db.collection<{ _id: string; edition: string }>('meta')
  const _id = `keys ${spec.name}`
  const edition = `${editionOf(spec)} ${JSON.stringify(spec.facets ?? [])}`
  if ((await meta.findOne({ _id }))?.edition === edition) return
  const keysOf = keyMaker(spec)
  for await (const batch of scanStored(driver, RETRY_LIMITS)) {
    const keyed = batch.map((stored) => ({ stored, keys: keysOf(snapshotOf<T>(stored).doc) }))
    if (keyed.length === 0) continue
    await retrying(RETRY_LIMITS, () => claims.takeAll(keyed.map(({ stored, keys }) => [stored._id, keys])))
    for (const { keys } of keyed) await retrying(RETRY_LIMITS, () => values.add(keys))
    const updates = keyed.map(({ stored, keys }) => rekeyed(stored, keys, spec))
    await retrying(RETRY_LIMITS, () => driver.bulkWrite(updates, { ordered: false }))
  }
  await meta.replaceOne({ _id }, { edition }, { upsert: true })
}

function rekeyed<T extends { readonly id: string }>(
  { _id, store }: Stored,
  keys: Keys,
  spec: CollectionSpec<T>,
) {
  const { keys: scalars, tags, terms } = storedKeys(keys, spec)
  const filter = { _id: { $eq: _id }, 'store.version': store.version }
  const update = { $set: { 'store.keys': scalars, 'store.tags': tags, 'store.terms': terms } }
  return { updateOne: { filter, update } }
}
