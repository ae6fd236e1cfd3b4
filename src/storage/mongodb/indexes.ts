import type { Collection, Document, IndexDescription } from 'mongodb'
import type { CollectionSpec } from '../port.js'

type Spec = Pick<CollectionSpec<{ id: string }>, 'scalars' | 'sorts'>

/** Every list and look-up of the product has its index; each ends with the creation order, so that no page is sorted. */
export function indexesOf({ scalars, sorts }: Spec): IndexDescription[] {
  return [
    { key: { 'store.ord': -1 }, name: 'ord', unique: true },
    { key: { 'store.terms': 1, 'store.ord': -1 }, name: 'terms' },
    ...scalars.map(({ name, unique }) => (unique ? uniqueIndex(name) : plainIndex(name))),
    ...sorts.map((name) => plainIndex(name)),
  ]
}

const plainIndex = (name: string): IndexDescription => ({
  key: { [`store.keys.${name}`]: 1, 'store.ord': 1 },
  name: `key_${name}`,
})

/** Unique among those that have the key at all. */
const uniqueIndex = (name: string): IndexDescription => ({
  key: { [`store.keys.${name}`]: 1 },
  name: `unique_${name}`,
  unique: true,
  partialFilterExpression: { [`store.keys.${name}`]: { $exists: true } },
})

export async function makeIndexes(
  collection: Collection<Document & { _id: string }>,
  spec: Spec,
): Promise<void> {
  await collection.createIndexes(indexesOf(spec))
}
