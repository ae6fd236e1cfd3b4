import type { Db, Collection as Driver } from 'mongodb'
import { editionOf, keyMaker, tokenScalars } from '../keys.js'
import type { CollectionSpec } from '../port.js'
import { RETRY_LIMITS, retrying } from './retry.js'
import { type Stored, type StoredKeys, snapshotOf, storedKeys } from './stored.js'

const BATCH = 100

/**
 * Makes the keys of all documents again, after `keysOf` has changed its mind. Each is one guarded write that keeps the
 * version; a document that somebody writes meanwhile gets its new keys by that write. Killed in between, it starts over.
 */
export async function rebuildKeys<T extends { readonly id: string }>(
  db: Db,
  driver: Driver<Stored>,
  spec: CollectionSpec<T>,
): Promise<void> {
  const meta = db.collection<{ _id: string; edition: string }>('meta')
  const _id = `keys ${spec.name}`
  const edition = editionOf(spec)
  if ((await meta.findOne({ _id }))?.edition === edition) return
  const keysOf = keyMaker(spec)
  for (let last = -1, more = true; more; ) {
    const batch = await retrying(RETRY_LIMITS, () =>
      driver.find({ 'store.ord': { $gt: last } }, { sort: { 'store.ord': 1 }, limit: BATCH }).toArray(),
    )
    const updates = batch.map((stored) =>
      rekeyed(stored as Stored, storedKeys(keysOf(snapshotOf<T>(stored as Stored).doc), tokenScalars(spec))),
    )
    if (updates.length > 0) await retrying(RETRY_LIMITS, () => driver.bulkWrite(updates, { ordered: false }))
    last = batch.at(-1)?.store.ord ?? last
    more = batch.length === BATCH
  }
  await meta.replaceOne({ _id }, { edition }, { upsert: true })
}

function rekeyed({ _id, store }: Stored, { keys: scalars, tags, terms }: StoredKeys) {
  const filter = { _id: { $eq: _id }, 'store.version': store.version }
  return {
    updateOne: {
      filter,
      update: { $set: { 'store.keys': scalars, 'store.tags': tags, 'store.terms': terms } },
    },
  }
}
