import type { Deps } from '../actions/deps.js'
import type { Person } from '../types.gen.js'
import { addPerson, invite } from './invite.js'

const ID = 'admin'

/**
 * The link for the first administrator, as long as no administrator has chosen a password; null after that.
 * Name and address are the administrator's own to choose when the link is opened.
 */
export async function firstAdministrator(deps: Deps, language: string): Promise<string | null> {
  const query = { tags: { role: ['administrator'] }, limit: 500 }
  const { items } = await deps.collections.people.find(query)
  if (items.some(({ doc }) => doc.active && doc.password !== undefined)) return null
  const waiting =
    items.find(({ doc }) => doc.id === ID)?.doc ?? (items.length === 0 && (await make(deps, language)))
  return waiting ? invite(deps, waiting) : null
}

const make = (deps: Deps, language: string): Promise<Person> =>
  addPerson(deps, {
    id: ID,
    name: 'Administrator',
    // Nobody's: replaced when the link is used.
    email: 'admin@fyrsteg.invalid',
    language,
    roles: [{ role: 'administrator' }],
  })
