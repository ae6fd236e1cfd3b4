import type { Actor } from '../actor.js'

/**
 * Whoever keeps the minutes carries out what the meeting decided, though it takes an advisor's role
 * otherwise: the meeting has decided it, and they do nothing else by this.
 */
export const withAuthority = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.flatMap((grant) =>
    grant.role === 'workgroup' ? [grant, { ...grant, role: 'advisor' as const }] : [grant],
  ),
})
