import { setTimeout } from 'node:timers/promises'
import type { Deps } from '../../actions/deps.js'
import { saveIdea } from '../../actions/save-idea.js'
import { type Collection, DuplicateError, type Snapshot } from '../../storage/port.js'
import type { Idea } from '../../types.gen.js'

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
  await guarded(collection, id, next, (doc, stored) =>
    stored ? collection.replace(doc, stored.version) : insertFirst(collection, doc),
  )
}

/** The same of an idea that is there, by the one door through which ideas are written. */
export const saveGuardedIdea = (
  deps: Deps,
  id: string,
  next: (stored: Idea | null) => Idea | null,
): Promise<void> =>
  guarded(deps.collections.ideas, id, next, (idea, stored) => stored && saveIdea(deps, idea, stored))

async function guarded<T extends { readonly id: string }>(
  collection: Collection<T>,
  id: string,
  next: (stored: T | null) => T | null,
  write: (doc: T, stored: Snapshot<T> | null) => Promise<unknown> | null,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await collection.get(id)
    const doc = next(stored?.doc ?? null)
    if (doc === null || doc === stored?.doc) return
    if (await write(doc, stored)) return
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
