import { LRUCache } from 'lru-cache'
import type { Collections } from '../../storage/collections.js'
import type { Deps } from '../deps.js'

/** Results that are kept; one that is large takes the room of several. */
const MOST = 1000

type Results = LRUCache<string, NonNullable<unknown>>

const caches = new WeakMap<Collections, Results>()

function cacheOf(collections: Collections): Results {
  const cache = caches.get(collections) ?? new LRUCache({ maxSize: MOST })
  caches.set(collections, cache)
  return cache
}

/**
 * What is made from public documents alone, made once as long as none of them changes.
 * @param mark how everything stood before reading began (`cacheVersion`); null: it is made anew
 * @param room of how many small results it takes the place
 */
export async function whilePublicStays<V extends NonNullable<unknown>>(
  { collections }: Pick<Deps, 'collections'>,
  mark: string | null,
  name: string,
  make: () => Promise<V>,
  room = 1,
): Promise<V> {
  if (mark === null) return make()
  const key = `${mark} ${name}`
  const cache = cacheOf(collections)
  const kept = cache.get(key)
  if (kept !== undefined) return kept as V
  const made = await make()
  cache.set(key, made, { size: room })
  return made
}
