import { inBatches } from '../storage/batches.js'
import type { Collection } from '../storage/port.js'
import { COLLECTION_NAMES, type Collections } from '../storage/register.js'

const AT_ONCE = 64

/**
 * Removes every document, what refers to others first. For a store that holds nothing but a part of an
 * archive.
 */
export async function emptyStore(collections: Collections): Promise<void> {
  for (const name of COLLECTION_NAMES.toReversed())
    await emptyCollection(collections[name] as unknown as Collection<{ readonly id: string }>)
}

async function emptyCollection(collection: Collection<{ readonly id: string }>): Promise<void> {
  for await (const batch of inBatches(collection.scan(), AT_ONCE))
    await Promise.all(batch.map(({ doc, version }) => collection.remove(doc.id, version)))
}
