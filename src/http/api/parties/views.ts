import type { Party, PartyNote, PartyNoteView, PartyView } from '../../../domain/types.gen.js'

export function partyView({ request: _r, created: _c, changed: _d, ...party }: Party): PartyView {
  return party
}

export function noteView({ request: _q, revision: _r, changed: _c, ...note }: PartyNote): PartyNoteView {
  return note
}
