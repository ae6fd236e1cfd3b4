import { DomainError } from '../errors.js'
import { bytesOf, kilobytes } from '../ideas/budget.js'
import type { Meeting } from '../types.gen.js'

/** No workgroup goes through more in one meeting. */
export const MOST_ITEMS = 300
/** The document of a meeting, as UTF-8 JSON, on either engine. */
const MOST_BYTES = 4 * 1024 * 1024

/** Whether so many more items have room on the agenda. */
export const hasRoom = ({ items }: Pick<Meeting, 'items'>, more = 1): boolean =>
  items.length + more <= MOST_ITEMS

/** @throws DomainError `agenda-full` */
export function assertRoom(meeting: Pick<Meeting, 'items'>, more = 1): void {
  if (!hasRoom(meeting, more)) throw new DomainError('agenda-full', { params: { limit: MOST_ITEMS } })
}

/**
 * A meeting stays far below what an engine can hold. What makes it smaller is always possible.
 * @throws DomainError `meeting-too-large`
 */
export function assertSize(before: Meeting, next: Meeting): void {
  const bytes = bytesOf(next)
  if (bytes <= MOST_BYTES || bytes <= bytesOf(before)) return
  const params = { limit: kilobytes(MOST_BYTES), size: kilobytes(bytes) }
  throw new DomainError('meeting-too-large', { params })
}
