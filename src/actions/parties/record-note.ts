import type { Actor } from '../../domain/actor.js'
import { today } from '../../domain/dates/for-machines.js'
import type { RequestMark } from '../../domain/ideas/record.js'
import { newNote } from '../../domain/parties/notes.js'
import type { NewPartyNote, PartyNote } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { addEntity, type Made } from '../entities.js'
import { readParty } from './parties.js'

/**
 * Records what a party has done for a commitment.
 * @throws DomainError `not-found`, `not-allowed`, `invalid-input`, `key-reused`
 */
export async function recordNote(
  deps: Deps,
  partyId: string,
  given: NewPartyNote,
  actor: Actor,
  request?: RequestMark,
): Promise<Made<PartyNote>> {
  const content = newNote(await readParty(deps, partyId), given, actor, today(deps.clock()))
  return addEntity(deps, deps.collections.partyNotes, { content, ...(request && { request }) }, actor)
}
