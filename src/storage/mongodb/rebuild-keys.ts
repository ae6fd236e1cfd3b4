import type { Db, Collection as Driver } from 'mongodb'
import type { CollectionSpec } from '../port.js'
import { type Stored, snapshotOf, storedOf } from './stored.js'

/**
 * Makes the keys of all documents again, after `keysOf` has changed its mind. Each is one guarded write that keeps the
 * version; a document that somebody writes meanwhile gets its new keys by that write.
 */
export async function rebuildKeys<T extends { readonly id: string }>(
  db: Db,
  driver: Driver<Stored>,
  spec: CollectionSpec<T>,
): Promise<void> {
  const meta = db.collection<{ _id: string; edition: number }>('meta')
  const known = await meta.findOne({ _id: `keys ${spec.name}` })
  if (known?.edition === spec.keysEdition) return
  for await (const stored of driver.find({}, { batchSize: 100 })) {
    const { doc } = snapshotOf<T>(stored)
    const next = storedOf(doc, spec.keysOf(doc), stored.store)
    await driver.replaceOne({ _id: stored._id, 'store.version': stored.store.version }, next)
  }
  await meta.replaceOne({ _id: `keys ${spec.name}` }, { edition: spec.keysEdition }, { upsert: true })
}
