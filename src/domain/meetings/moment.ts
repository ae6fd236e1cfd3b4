import type { Actor } from '../actor.js'
import { DomainError } from '../errors.js'
import type { Meeting } from '../types.gen.js'

/** Who changes a meeting, when, and on top of which revision as they read it. */
export interface Moment {
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
  /** The revision that was read; absent when it was not said. */
  readonly read: number | undefined
}

/** The revision that the change will make. */
export const nextRevision = ({ revision }: Meeting): number => revision + 1

/**
 * A meeting is written by many at once, so each part is guarded on its own: what was changed after it was
 * read is not written over; what a colleague did elsewhere in the meeting is no hindrance.
 * @param changed revision that last changed the part
 * @throws DomainError `version-required`, `changed-meanwhile`
 */
export function assertUntouched({ revision }: Meeting, changed: number, { read }: Moment): void {
  if (read === undefined) throw new DomainError('version-required')
  if (changed > read) throw new DomainError('changed-meanwhile', { revision })
}

/** @throws DomainError `minutes-approved` */
export function assertOpen({ state }: Meeting): void {
  if (state === 'approved') throw new DomainError('minutes-approved')
}
