import { DomainError, type FieldError } from '../../domain/errors.js'
import type { Deps } from '../deps.js'

/** @throws DomainError `invalid-input` naming each party that does not exist. */
export async function checkParties({ collections }: Deps, parties: readonly string[]): Promise<void> {
  const found = await Promise.all(
    parties.map(async (id, n): Promise<FieldError[]> => {
      if (await collections.parties.get(id)) return []
      return [{ pointer: `/parties/${n}`, code: 'unknown-party' }]
    }),
  )
  const errors = found.flat()
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
}
