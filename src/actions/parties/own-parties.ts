import type { Actor } from '../../domain/actor.js'
import { ownParties } from '../../domain/parties/channelled.js'
import type { Party } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** The parties that the actor is a contact person for, in the order in which the roles were given. */
export async function listOwnParties({ collections }: Deps, actor: Actor): Promise<Party[]> {
  const found = await Promise.all(ownParties(actor).map((id) => collections.parties.get(id)))
  return found.flatMap((one) => (one ? [one.doc] : []))
}
