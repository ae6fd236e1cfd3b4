import type { Actor } from '../actor.js'

/**
 * The person who keeps the minutes carries out what was decided, though it takes an advisor's role
 * otherwise: the meeting has decided it, and they do nothing else by this.
 */
export const withAuthority = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.flatMap((grant) =>
    grant.role === 'workgroup' ? [grant, { ...grant, role: 'advisor' as const }] : [grant],
  ),
})
