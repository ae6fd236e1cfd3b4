import { DomainError } from '../../domain/errors.js'
import type { ActorName, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/**
 * Somebody who can be responsible for an idea, as its documents name them.
 * @throws DomainError `invalid-input`: no such person, they cannot sign in, or they are no advisor.
 */
export async function advisorNamed({ collections }: Deps, id: string, pointer: string): Promise<ActorName> {
  const person = (await collections.people.get(id))?.doc
  if (!person?.active)
    throw new DomainError('invalid-input', { errors: [{ pointer, code: 'unknown-person' }] })
  if (!mayAdvise(person))
    throw new DomainError('invalid-input', { errors: [{ pointer, code: 'not-an-advisor' }] })
  return { kind: 'person', id, name: person.name }
}

export const mayAdvise = ({ roles }: Person): boolean =>
  roles.some(({ role }) => role === 'advisor' || role === 'administrator')
