import { DomainError, type FieldError } from '../../domain/errors.js'
import type { Attendant } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/**
 * People and parties that are named by id must exist.
 * @param list `called` or `present`
 * @throws DomainError `invalid-input` naming each that does not
 */
export async function checkAttendants(
  { collections }: Deps,
  list: 'called' | 'present',
  attendants: readonly Attendant[],
): Promise<void> {
  const found = await Promise.all(
    attendants.map(async ({ person, party }, n): Promise<FieldError[]> => {
      const isKnown = person === undefined || (await collections.people.get(person)) !== null
      const isParty = party === undefined || (await collections.parties.get(party)) !== null
      return [
        ...(isKnown ? [] : [{ pointer: `/${list}/${n}/person`, code: 'unknown-person' }]),
        ...(isParty ? [] : [{ pointer: `/${list}/${n}/party`, code: 'unknown-party' }]),
      ]
    }),
  )
  const errors = found.flat()
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
}
