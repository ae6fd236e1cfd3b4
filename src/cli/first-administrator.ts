import type { Deps } from '../actions/deps.js'
import { hasAdministrator } from '../actions/people/has-administrator.js'
import { invitePerson } from '../actions/people/invite-person.js'
import { createPerson } from '../actions/people/people.js'
import { SYSTEM } from '../domain/actor.js'

/** The first administrator, until they have said who they are. */
const ID = 'admin'
const NOBODYS = 'admin@fyrsteg.invalid'

/**
 * The link for the first administrator, as long as no administrator has chosen a password; null after that.
 * Name and address are the administrator's own to choose when the link is opened.
 */
export async function firstAdministrator(deps: Deps, language: string): Promise<string | null> {
  if (await hasAdministrator(deps)) return null
  const { items } = await deps.collections.people.find({ tags: { role: ['administrator'] }, limit: 500 })
  // Added by hand with `user add`: whoever did that has their link.
  if (items.length > 0 && !items.some(({ doc }) => doc.id === ID)) return null
  if (items.length === 0) {
    const unnamed = { id: ID, name: 'Administrator', email: NOBODYS, language }
    await createPerson(deps, { ...unnamed, roles: [{ role: 'administrator' }] }, SYSTEM)
  }
  return (await invitePerson(deps, ID, SYSTEM)).url
}
