import { type Actor, nameOf } from '../actor.js'
import { DomainError, type FieldError } from '../errors.js'
import type { NewPartyNote, Party, PartyNote, StrikeOut } from '../types.gen.js'
import { assertMayRecordFor } from './rights.js'

/** What a note holds, before it has an id. */
export type NoteContent = Pick<PartyNote, 'party' | 'commitment' | 'date' | 'text' | 'language' | 'link'>

/**
 * What a party has done for one of its commitments, in its own words. Nobody changes it afterwards.
 * @param today calendar date where the partnership lives
 * @throws DomainError `not-allowed`, `invalid-input` (not one of the party's commitments, a day to come)
 */
export function newNote(party: Party, given: NewPartyNote, actor: Actor, today: string): NoteContent {
  assertMayRecordFor(actor, party.id)
  const agreed = party.agreement?.commitments ?? []
  const errors: FieldError[] = [
    ...(agreed.includes(given.commitment) ? [] : [{ pointer: '/commitment', code: 'not-agreed' }]),
    ...(given.date > today ? [{ pointer: '/date', code: 'in-future' }] : []),
  ]
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
  const { commitment, date, text, language = actor.language, link } = given
  const content = { party: party.id, commitment, date, text: text.trim(), language }
  return link === undefined ? content : { ...content, link }
}

/**
 * Strikes a note out: it stays to be read, with who did it, when and why, and no longer counts.
 * @throws DomainError `not-allowed`, `invalid-input` (struck already)
 */
export function strikeNote(note: PartyNote, { reason }: StrikeOut, actor: Actor, now: Date): PartyNote {
  assertMayRecordFor(actor, note.party)
  if (note.struck)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/reason', code: 'already-struck' }] })
  return { ...note, struck: { by: nameOf(actor), at: now.toISOString(), reason: reason.trim() } }
}
