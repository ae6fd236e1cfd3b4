import { DuplicateError } from './errors.js'
import type { Collection } from './port.js'

/**
 * Adds a document whose id says all that it is, unless it is there: what another try, or another process, has
 * inserted already is the same.
 * @returns whether it was added now
 * @throws DuplicateError when another unique key is taken
 */
export async function insertOnce<T extends { readonly id: string }>(
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
