import { makeShelf, type Shelf } from '../shelf.js'
import type { Collections } from '../storage/collections.js'
import type { Deps } from './deps.js'

/** Results that are kept; one that is large takes the room of several. */
const MOST = 1000

const shelves = new WeakMap<Collections, Shelf<unknown>>()

function shelfOf(collections: Collections): Shelf<unknown> {
  const known = shelves.get(collections)
  if (known) return known
  const shelf = makeShelf<unknown>(MOST)
  shelves.set(collections, shelf)
  return shelf
}

/**
 * What is made from public documents alone, made once as long as none of them changes.
 * @param mark how everything stood before reading began (`stateMark`); null: it is made anew
 * @param room of how many small results it takes the place
 */
export async function whilePublicStays<V>(
  { collections }: Pick<Deps, 'collections'>,
  mark: string | null,
  name: string,
  make: () => Promise<V>,
  room = 1,
): Promise<V> {
  if (mark === null) return make()
  const key = `${mark} ${name}`
  const shelf = shelfOf(collections)
  const kept = shelf.get(key)
  if (kept !== undefined) return kept as V
  const made = await make()
  shelf.put(key, made, room)
  return made
}
