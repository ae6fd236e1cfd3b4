import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { strikeNote as strike } from '../../domain/parties/notes.js'
import { assertMaySeeParty } from '../../domain/parties/rights.js'
import type { PartyNote, StrikeOut } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changeEntity } from '../entities.js'

/**
 * Strikes out what was recorded. It can happen once, so no version is asked for: of two, the second is told.
 * @throws DomainError `not-found`, `not-allowed`, `invalid-input`, `changed-meanwhile`
 */
export async function strikeNote(
  deps: Deps,
  partyId: string,
  id: string,
  given: StrikeOut,
  actor: Actor,
): Promise<PartyNote> {
  const { revision } = await readNote(deps, partyId, id, actor)
  const next = (note: PartyNote): PartyNote => strike(note, given, actor, deps.clock())
  return changeEntity(deps, deps.collections.partyNotes, id, revision, next, actor)
}

/** @throws DomainError `not-found`, `not-allowed` */
export async function readNote(deps: Deps, party: string, id: string, actor: Actor): Promise<PartyNote> {
  assertMaySeeParty(actor, party)
  const note = (await deps.collections.partyNotes.get(id))?.doc
  if (note?.party !== party) throw new DomainError('not-found')
  return note
}
