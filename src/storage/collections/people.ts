import type { Credential, Party, Person } from '../../types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

export const PARTIES: CollectionSpec<Party> = {
  name: 'parties',
  keysEdition: 1,
  scalars: [{ name: 'kind' }, { name: 'active' }],
  sorts: [],
  keysOf: (party) => plainKeys({ kind: party.kind, active: party.active }),
}

export const PEOPLE: CollectionSpec<Person> = {
  name: 'people',
  keysEdition: 1,
  scalars: [{ name: 'email', unique: true }, { name: 'active' }],
  sorts: [],
  keysOf: (person) => ({
    ...plainKeys({ email: person.email, active: person.active }),
    tags: { role: [...new Set(person.roles.map((grant) => grant.role))] },
  }),
}

export const CREDENTIALS: CollectionSpec<Credential> = {
  name: 'credentials',
  keysEdition: 1,
  scalars: [{ name: 'person' }, { name: 'kind' }],
  sorts: ['expires'],
  keysOf: (credential) =>
    plainKeys({
      person: credential.person,
      kind: credential.kind,
      expires: credential.expires === undefined ? null : Date.parse(credential.expires),
    }),
}
