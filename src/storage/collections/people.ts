import type { Credential, Party, PartyNote, Person } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

export const PARTIES: CollectionSpec<Party> = {
  name: 'parties',
  public: true,
  keysEdition: 1,
  scalars: [
    { name: 'kind', path: 'kind' },
    { name: 'active', path: 'active' },
  ],
  sorts: [],
  keysOf: (party) => plainKeys({ kind: party.kind, active: party.active }),
}

export const PARTY_NOTES: CollectionSpec<PartyNote> = {
  name: 'partyNotes',
  keysEdition: 2,
  scalars: [{ name: 'party', path: 'party' }, { name: 'counts' }, { name: 'commitment', path: 'commitment' }],
  sorts: ['date'],
  orders: [{ by: ['party'], sort: 'date' }],
  keysOf: ({ party, struck, date, commitment }) =>
    plainKeys({ party, counts: struck === undefined, date: Date.parse(date), commitment }),
}

export const PEOPLE: CollectionSpec<Person> = {
  name: 'people',
  keysEdition: 2,
  scalars: [
    { name: 'email', unique: true, path: 'email' },
    { name: 'active', path: 'active' },
  ],
  sorts: [],
  keysOf: (person) => ({
    ...plainKeys({ email: person.email, active: person.active }),
    tags: {
      role: [...new Set(person.roles.map((grant) => grant.role))],
      party: [...new Set(person.roles.flatMap(({ party }) => (party === undefined ? [] : [party])))],
    },
  }),
}

export const CREDENTIALS: CollectionSpec<Credential> = {
  name: 'credentials',
  keysEdition: 2,
  scalars: [
    { name: 'person', path: 'person' },
    { name: 'kind', path: 'kind' },
  ],
  sorts: ['expires', 'due'],
  orders: [{ by: ['person', 'kind'], sort: 'created' }],
  keysOf: (credential) =>
    plainKeys({
      person: credential.person,
      kind: credential.kind,
      expires: credential.expires === undefined ? null : Date.parse(credential.expires),
      // When the letter that carries the secret is to be sent.
      due:
        credential.letter === undefined || credential.letter.failed
          ? null
          : Date.parse(credential.letter.due),
    }),
}
