import { DomainError } from '../../domain/errors.js'
import { BadCursorError } from '../../storage/errors.js'

/**
 * A cursor that we never gave out is the caller's mistake, not ours.
 * @throws DomainError `invalid-request`
 */
export async function refusingBadCursors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof BadCursorError)) throw error
    const errors = [{ pointer: '/query/after', code: 'bad-cursor' }]
    throw new DomainError('invalid-request', { errors, cause: error })
  }
}

/**
 * A place in an order that counts from 1; without a cursor, behind all of them.
 * @throws DomainError `invalid-request`
 */
export function placeIn(after: string | undefined): number {
  if (after === undefined) return Number.POSITIVE_INFINITY
  if (/^[1-9][0-9]{0,14}$/.test(after)) return Number(after)
  throw new DomainError('invalid-request', { errors: [{ pointer: '/query/after', code: 'bad-cursor' }] })
}
