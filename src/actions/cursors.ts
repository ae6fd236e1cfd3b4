import { DomainError } from '../domain/errors.js'
import { BadCursorError } from '../storage/port.js'

/** A cursor that we never gave out is the caller's mistake, not ours. @throws DomainError `invalid-request` */
export async function refusingBadCursors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof BadCursorError)) throw error
    const errors = [{ pointer: '/query/after', code: 'bad-cursor' }]
    throw new DomainError('invalid-request', { errors, cause: error })
  }
}
