import type { Actor } from '../actor.js'
import type { Idea } from '../types.gen.js'

/** Parties that the actor is a contact person for. */
export const ownParties = (actor: Actor): string[] => [
  ...new Set(
    actor.grants.flatMap(({ role, party }) => (role === 'partner' && party !== undefined ? [party] : [])),
  ),
]

/**
 * The party that channelled an idea to the partnership: it came from a party, and that one is named first.
 */
export const channelledBy = ({ origin, parties }: Pick<Idea, 'origin' | 'parties'>): string | undefined =>
  origin.kind === 'partner' ? parties[0] : undefined

/** When an idea was sent in (RFC 3339); a draft was not. */
export const sentInAt = ({ submitted }: Pick<Idea, 'submitted'>): string | undefined => submitted
