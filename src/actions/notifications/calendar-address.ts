import { type Actor, nameOf } from '../../domain/actor.js'
import { hash } from '../../domain/hash.js'
import type { Credential } from '../../domain/types.gen.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { assertInPerson } from '../people/change-account.js'
import { revokeAll } from '../people/revoke-secrets.js'

/** A calendar program asks for years: it ends when the person ends it, or may no longer sign in. */
const FOREVER = '9999-12-31T00:00:00.000Z'

/**
 * A private address of the own calendar, shown this once: only a hash of its secret is kept. The one before
 * stops working.
 * @throws DomainError `not-allowed` for a machine's token
 */
export async function makeCalendarAddress(deps: Deps, actor: Actor): Promise<string> {
  assertInPerson(actor)
  const secret = `fyc_${deps.newSecret()}`
  await endCalendarAddress(deps, actor)
  await deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'calendar',
    person: actor.id,
    expires: FOREVER,
    created: { by: nameOf(actor), at: deps.clock().toISOString() },
  })
  return `${baseUrlOf(deps.config)}/${actor.language}/calendar/${secret}.ics`
}

/** @throws DomainError `not-allowed` for a machine's token */
export async function endCalendarAddress(deps: Deps, actor: Actor): Promise<void> {
  assertInPerson(actor)
  await revokeAll(deps, actor.id, ['calendar'])
}

/** The address that this person has, without its secret. */
export async function calendarAddressOf(
  { collections }: Deps,
  person: string,
): Promise<Credential | undefined> {
  const query = { scalars: { person: [person], kind: ['calendar'] }, limit: 1 }
  return (await collections.credentials.find(query)).items[0]?.doc
}
