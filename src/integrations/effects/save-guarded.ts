import { setTimeout } from 'node:timers/promises'
import { type Collection, DuplicateError } from '../../storage/port.js'

/** More rivals than this at one document means that something else is wrong. */
const TRIES = 20

/**
 * Changes or makes a document by a pure function of what is stored, and again when somebody was faster.
 * `next` gives the same object (or null) when there is nothing to change.
 * @throws when the race was lost too many times.
 */
export async function saveGuarded<T extends { readonly id: string }>(
  collection: Collection<T>,
  id: string,
  next: (stored: T | null) => T | null,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await collection.get(id)
    const doc = next(stored?.doc ?? null)
    if (doc === null || doc === stored?.doc) return
    if (stored ? await collection.replace(doc, stored.version) : await insertFirst(collection, doc)) return
    // Whoever was faster is done soon; waiting a little, and not equally long, lets one of us through.
    await setTimeout(Math.random() * 10 * attempt)
  }
  throw new Error(`${collection.spec.name}/${id}: others were faster ${TRIES} times`)
}

async function insertFirst<T extends { readonly id: string }>(
  collection: Collection<T>,
  doc: T,
): Promise<boolean> {
  try {
    await collection.insert(doc)
    return true
  } catch (error) {
    if (error instanceof DuplicateError && error.key === 'id') return false
    throw error
  }
}
