import { type Actor, nameOf } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { revokeAll } from './revoke-secrets.js'

/** Days that a one-time link can be used. */
export const INVITATION_DAYS = 7

/**
 * A link by which a person chooses a password, once. Earlier ones stop working; only a hash is kept.
 * @throws DomainError `not-found`
 */
export async function invitePerson(
  deps: Deps,
  personId: string,
  actor: Actor,
): Promise<{ url: string; expires: string }> {
  const person = (await deps.collections.people.get(personId))?.doc
  if (!person?.active) throw new DomainError('not-found')
  await revokeAll(deps, person.id, ['invitation'])
  const secret = deps.newSecret()
  const now = deps.clock()
  const expires = new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString()
  const created = { by: nameOf(actor), at: now.toISOString() }
  await deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'invitation',
    person: person.id,
    expires,
    created,
  })
  return { url: `${baseUrlOf(deps.config)}/${person.language}/invitation/${secret}`, expires }
}
