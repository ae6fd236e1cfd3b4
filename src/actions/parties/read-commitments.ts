import type { Actor } from '../../domain/actor.js'
import { today } from '../../domain/dates/for-machines.js'
import { assertMaySeeParty } from '../../domain/parties/rights.js'
import { agreementState, commitmentStates } from '../../domain/parties/traces.js'
import type { CommitmentState, Party, PartyCommitments } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { gatherEvidence } from './gather-evidence.js'
import { readParty } from './parties.js'

/** How a party keeps its agreement. */
export interface Standing {
  readonly party: Party
  readonly state: PartyCommitments['state']
  readonly contacts: PartyCommitments['contacts']
  readonly commitments: readonly CommitmentState[]
}

/** @throws DomainError `not-found`, `not-allowed` */
export async function readCommitments(deps: Deps, id: string, actor: Actor): Promise<Standing> {
  const party = await readParty(deps, id)
  assertMaySeeParty(actor, id)
  return standingOf(deps, party)
}

export async function standingOf(deps: Deps, party: Party): Promise<Standing> {
  const evidence = await gatherEvidence(deps, party.id)
  return {
    party,
    state: agreementState(party, today(deps.clock())),
    contacts: [...evidence.contacts],
    commitments: commitmentStates(party, evidence),
  }
}
