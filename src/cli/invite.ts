import type { Deps } from '../actions/deps.js'
import { baseUrlOf } from '../config.js'
import { nameOf, SYSTEM } from '../domain/actor.js'
import { hash } from '../domain/hash.js'
import type { Person, RoleGrant } from '../types.gen.js'

/** Days that a one-time link can be used. */
export const INVITATION_DAYS = 7

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly roles: readonly RoleGrant[]
}

/**
 * Adds a person who has no password yet.
 * @throws DuplicateError when the address (or the id) is taken.
 */
export async function addPerson({ collections, clock }: Deps, person: NewPerson): Promise<Person> {
  const stamp = { by: nameOf(SYSTEM), at: clock().toISOString() }
  const doc = {
    ...person,
    roles: [...person.roles],
    revision: 1,
    active: true,
    created: stamp,
    changed: stamp,
  }
  return (await collections.people.insert(doc)).doc
}

/** A link by which the person chooses a password, once. Earlier ones stop working. Only a hash of it is kept. */
export async function invite(deps: Deps, person: Pick<Person, 'id' | 'language'>): Promise<string> {
  await removeInvitations(deps, person.id)
  const secret = deps.newSecret()
  const now = deps.clock()
  await deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'invitation',
    person: person.id,
    expires: new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString(),
    created: { by: nameOf(SYSTEM), at: now.toISOString() },
  })
  return `${baseUrlOf(deps.config)}/${person.language}/invitation/${secret}`
}

async function removeInvitations({ collections: { credentials } }: Deps, person: string): Promise<void> {
  const query = { scalars: { person: [person], kind: ['invitation'] }, limit: 100 }
  for (const { doc, version } of (await credentials.find(query)).items)
    await credentials.remove(doc.id, version)
}
