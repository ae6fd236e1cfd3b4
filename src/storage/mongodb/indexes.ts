import { type Collection, type IndexDescription, MongoServerError } from 'mongodb'
import { type KeySpec, sortName } from '../keys.js'
import type { Stored } from './stored.js'

/** Every list and look-up of the product has its index; each ends with the creation order, so that no page is sorted. */
export function indexesOf({ scalars, sorts }: KeySpec): (IndexDescription & { name: string })[] {
  return [
    { key: { 'store.ord': -1 }, name: 'ord', unique: true },
    { key: { 'store.terms': 1, 'store.ord': -1 }, name: 'terms' },
    ...scalars.map(({ name, unique }) => (unique ? uniqueIndex(name) : plainIndex(name))),
    ...sorts.map((sort) => plainIndex(sortName(sort))),
  ]
}

const plainIndex = (name: string) => ({
  key: { [`store.keys.${name}`]: 1, 'store.ord': 1 },
  name: `key_${name}`,
})

/** Unique among those that have the key at all. */
const uniqueIndex = (name: string) => ({
  key: { [`store.keys.${name}`]: 1 },
  name: `unique_${name}`,
  unique: true,
  partialFilterExpression: { [`store.keys.${name}`]: { $exists: true } },
})

/** Makes what is missing, and removes those of an earlier spec: a key that is no longer unique must not refuse. */
export async function makeIndexes(collection: Collection<Stored>, spec: KeySpec): Promise<void> {
  const wanted = indexesOf(spec)
  const names = new Set(wanted.map(({ name }) => name))
  for (const name of await namesOf(collection))
    if (/^(key|unique)_/.test(name) && !names.has(name)) await collection.dropIndex(name)
  await collection.createIndexes(wanted)
}

async function namesOf(collection: Collection<Stored>): Promise<string[]> {
  try {
    return (await collection.listIndexes().toArray()).map(({ name }) => name as string)
  } catch (error) {
    const isNew = error instanceof MongoServerError && error.codeName === 'NamespaceNotFound'
    if (isNew) return []
    throw error
  }
}
