import type { Actor } from '../../domain/actor.js'
import { maySeeParty } from '../../domain/parties/rights.js'
import type { Deps } from '../deps.js'
import { listParties } from './parties.js'
import { type Standing, standingOf } from './read-commitments.js'

/** How every party that is in the partnership keeps its agreement, as far as the actor may see it. */
export async function listCommitments(deps: Deps, actor: Actor): Promise<Standing[]> {
  const parties = (await listParties(deps)).filter(({ id }) => maySeeParty(actor, id))
  return Promise.all(parties.map((party) => standingOf(deps, party)))
}
