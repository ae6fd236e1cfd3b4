import { type Actor, STAFF_ROLES } from '../actor.js'
import { DomainError } from '../errors.js'
import type { PartyNote } from '../types.gen.js'
import { ownParties } from './channelled.js'

const isStaffRole = (role: string): boolean => STAFF_ROLES.some((one) => one === role)

/**
 * Whether the actor may see how a party keeps its agreement: its own people, and staff of the whole
 * partnership.
 */
export const maySeeParty = (actor: Actor, party: string): boolean =>
  actor.kind === 'system' ||
  actor.grants.some((grant) => (grant.party === undefined ? isStaffRole(grant.role) : grant.party === party))

/** Whether the actor may record what the party has done: its contact persons, and administrators. */
export const mayRecordFor = (actor: Actor, party: string): boolean =>
  !actor.readOnly &&
  (ownParties(actor).includes(party) ||
    actor.grants.some((grant) => grant.role === 'administrator' && (grant.party ?? party) === party))

/** @throws DomainError `not-allowed` */
export function assertMaySeeParty(actor: Actor, party: string): void {
  if (!maySeeParty(actor, party)) throw new DomainError('not-allowed')
}

/** @throws DomainError `not-allowed` */
export function assertMayRecordFor(actor: Actor, party: string): void {
  if (!mayRecordFor(actor, party)) throw new DomainError('not-allowed')
}

/** A note is struck once, and by whoever might have written it. */
export const mayStrike = (actor: Actor, { party, struck }: Pick<PartyNote, 'party' | 'struck'>): boolean =>
  struck === undefined && mayRecordFor(actor, party)
