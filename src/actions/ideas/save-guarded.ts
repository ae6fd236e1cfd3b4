import { setTimeout } from 'node:timers/promises'
import { DomainError } from '../../domain/errors.js'
import type { Idea } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Collection, Snapshot } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { saveIdea } from './save-idea.js'

/** More rivals than this at one document means that something else is wrong. */
const TRIES = 20

/** What a document becomes; the same object (or null) when there is nothing to change. */
type Next<T> = (stored: T | null) => T | null | Promise<T | null>

/**
 * Changes or makes a document by a function of what is stored, and again when somebody was faster. What
 * `next` does beside that is done each time, so it must be safe to repeat.
 * @throws DomainError `changed-meanwhile` when the race was lost too many times.
 */
export const saveGuarded = <T extends { readonly id: string }>(
  collection: Collection<T>,
  id: string,
  next: Next<T>,
): Promise<void> =>
  guarded(collection, id, next, (doc, stored) =>
    stored ? collection.replace(doc, stored.version) : insertOnce(collection, doc),
  )

/** The same of an idea that is there, by the one door through which ideas are written. */
export const saveGuardedIdea = (deps: Deps, id: string, next: Next<Idea>): Promise<void> =>
  guarded(deps.collections.ideas, id, next, (idea, stored) => stored && saveIdea(deps, idea, stored))

async function guarded<T extends { readonly id: string }>(
  collection: Collection<T>,
  id: string,
  next: Next<T>,
  write: (doc: T, stored: Snapshot<T> | null) => Promise<unknown> | null,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await collection.get(id)
    const doc = await next(stored?.doc ?? null)
    if (doc === null || doc === stored?.doc) return
    if (await write(doc, stored)) return
    // Whoever was faster is done soon; waiting a little, and not equally long, lets one of us through.
    await setTimeout(Math.random() * 10 * attempt)
  }
  const cause = new Error(`${collection.spec.name}/${id}: others were faster ${TRIES} times`)
  throw new DomainError('changed-meanwhile', { cause })
}
