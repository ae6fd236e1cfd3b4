import type { Db, Collection as Driver } from 'mongodb'
import { editionOf, keyMaker } from '../keys.js'
import type { CollectionSpec, Keys } from '../port.js'
import type { Claims } from './claims.js'
import { dated } from './dates.js'
import type { FacetValues } from './facet-values.js'
import { RETRY_LIMITS, retrying } from './retry.js'
import { scanStored } from './scan-documents.js'
import { type Stored, type StoredKeys, storedKeys } from './stored.js'

/**
 * Makes the keys of all documents again, and the claims of what must be unique, after `keysOf` has changed
 * its mind. Each is one guarded write that keeps the version; a document that somebody writes meanwhile gets
 * its new keys by that write. Killed in between, it starts over.
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
  const edition = `${editionOf(spec)} ${JSON.stringify([spec.facets, spec.always])}`
  if ((await meta.findOne({ _id }))?.edition === edition) return
  const keysOf = keyMaker(spec)
  for await (const batch of scanStored(driver, RETRY_LIMITS)) {
    const keyed = batch.map((stored) => ({ stored, keys: keysOf(documentIn<T>(stored)) }))
    if (keyed.length === 0) continue
    await retrying(RETRY_LIMITS, () => claims.takeAll(keyed.map(({ stored, keys }) => [stored._id, keys])))
    for (const { keys } of keyed) await retrying(RETRY_LIMITS, () => values.add(keys))
    const updates = keyed.map(({ stored, keys }) => rekeyed(stored, keys, spec))
    await retrying(RETRY_LIMITS, () => driver.bulkWrite(updates, { ordered: false }))
  }
  await meta.replaceOne({ _id }, { edition }, { upsert: true })
}

/** A copy: what is stored is looked at again for what has to be written. */
const documentIn = <T>({ _id: id, store: _, ...fields }: Stored): T =>
  ({ id, ...JSON.parse(JSON.stringify(fields)) }) as T

function rekeyed<T extends { readonly id: string }>(stored: Stored, keys: Keys, spec: CollectionSpec<T>) {
  const filter = { _id: { $eq: stored._id }, 'store.version': stored.store.version }
  return { updateOne: { filter, update: upgradeStored(stored, storedKeys(keys, spec)) } }
}

/**
 * The update that makes a document, whichever version of the product wrote it, one of today's form: its times
 * are dates, its keys are these. Everything from the document stands behind `$literal`, as in every write.
 */
export function upgradeStored({ _id, store: _, ...fields }: Stored, keys: StoredKeys) {
  const rekeyed = { $mergeObjects: ['$store', { $literal: keys }] }
  const times = dated(fields)
  if (times === fields) return [{ $set: { store: rekeyed } }]
  return [{ $replaceWith: { $mergeObjects: [{ $literal: times }, { _id: '$_id', store: rekeyed }] } }]
}
