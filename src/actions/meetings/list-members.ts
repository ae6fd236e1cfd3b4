import type { Attendant, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** Those who belong to the workgroup, by name, as they would be called. */
export async function listMembers({ collections }: Deps): Promise<Attendant[]> {
  const members: Person[] = []
  for await (const { doc } of collections.people.scan())
    if (doc.active && doc.roles.some(({ role }) => role === 'workgroup')) members.push(doc)
  return members.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')).map(attendantOf)
}

/** Somebody is there for the party that their role is limited to, if it is. */
function attendantOf({ id, name, email, roles }: Person): Attendant {
  const party = roles.find((grant) => grant.party !== undefined)?.party
  return { person: id, name: name || email, ...(party !== undefined && { party }) }
}
