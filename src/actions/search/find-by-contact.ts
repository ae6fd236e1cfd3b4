import { type Actor, isStaff } from '../../domain/actor.js'
import { contactKeyOf, hasWordsOf } from '../../domain/ideas/contact-keys.js'
import { mayReach } from '../../domain/process/permissions.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** So many are looked at, so that those that the actor may not know of do not hide all others. */
const LOOKED_AT = 50

/**
 * Ideas whose submitter has this name, e-mail address or telephone number, the newest first, as far as the
 * actor may read the contact. One look-up by a key that is kept beside each idea.
 */
export async function findByContact(deps: Deps, typed: string, actor: Actor, most: number): Promise<Idea[]> {
  const key = isStaff(actor) ? contactKeyOf(typed) : undefined
  if (key === undefined) return []
  const query = { tags: { contact: [key] }, scalars: { held: ['no'] }, limit: LOOKED_AT }
  const { items } = await deps.collections.ideas.find(query)
  return items
    .map(({ doc }) => doc)
    .filter((idea) => mayReach(deps.definitions.contextOf(idea).process, actor, idea))
    .filter(({ contact }) => hasWordsOf(typed, contact))
    .slice(0, most)
}
