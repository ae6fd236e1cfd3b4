import type { Actor } from '../../domain/actor.js'
import { DomainError, type FieldError } from '../../domain/errors.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import { mailAddress } from '../../domain/people/mail-address.js'
import type { NewPerson, Person, PersonChange } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { addEntity, changeEntity, type Made } from '../entities.js'
import { revokeAll } from './revoke-secrets.js'

/** @throws DomainError `invalid-input` (unknown party), `already-exists`, `key-reused` */
export async function createPerson(
  deps: Deps,
  { id, ...given }: NewPerson,
  actor: Actor,
  request?: RequestMark,
): Promise<Made<Person>> {
  await refuseUnknownParties(deps, given.roles)
  const content = {
    ...given,
    email: mailAddress(given.email),
    language: given.language ?? (deps.definitions.texts.languages[0] as string),
    active: true,
  }
  return addEntity(
    deps,
    deps.collections.people,
    { content, ...(id !== undefined && { id }), ...(request && { request }) },
    actor,
  )
}

/**
 * Changes a person. Roles take effect at once; someone who may no longer sign in loses every secret.
 * @throws DomainError `not-found`, `version-required`, `changed-meanwhile`, `invalid-input`,
 * `already-exists`,
 *   `second-person-needed` for taking away the own administrator's role.
 */
export async function changePerson(
  deps: Deps,
  id: string,
  revision: number | undefined,
  change: PersonChange,
  actor: Actor,
): Promise<Person> {
  await refuseUnknownParties(deps, change.roles)
  const staysAdministrator = change.active && change.roles.some(({ role }) => role === 'administrator')
  if (id === actor.id && !staysAdministrator) throw new DomainError('second-person-needed')
  const next = (person: Person): Person => ({ ...person, ...change, email: mailAddress(change.email) })
  const saved = await changeEntity(deps, deps.collections.people, id, revision, next, actor)
  if (!saved.active) await revokeAll(deps, id, ['session', 'token', 'invitation', 'reset', 'calendar'])
  return saved
}

/** @throws DomainError `not-found` */
export async function readPerson({ collections }: Deps, id: string): Promise<Person> {
  const person = (await collections.people.get(id))?.doc
  if (!person) throw new DomainError('not-found')
  return person
}

async function refuseUnknownParties({ collections }: Deps, roles: Person['roles']): Promise<void> {
  const found = await Promise.all(
    roles.map(async ({ party }, n): Promise<FieldError[]> => {
      if (party === undefined || (await collections.parties.get(party))) return []
      return [{ pointer: `/roles/${n}/party`, code: 'unknown-party' }]
    }),
  )
  const errors = found.flat()
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
}
