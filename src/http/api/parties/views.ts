import type {
  Party,
  PartyNote,
  PartyNoteView,
  PartyView,
  Person,
  PersonView,
} from '../../../domain/types.gen.js'

/** A person without what is nobody else's: the password's hash, failed tries. */
export const personView = ({
  id,
  revision,
  name,
  email,
  language,
  roles,
  active,
  password,
}: Person): PersonView => ({
  id,
  revision,
  name,
  email,
  language,
  roles,
  active,
  hasPassword: password !== undefined,
})

export function partyView({ request: _r, created: _c, changed: _d, ...party }: Party): PartyView {
  return party
}

export function noteView({ request: _q, revision: _r, changed: _c, ...note }: PartyNote): PartyNoteView {
  return note
}
