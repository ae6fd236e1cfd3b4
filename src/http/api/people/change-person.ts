import { changePerson } from '../../../actions/people/people.js'
import type { PersonChange } from '../../../domain/types.gen.js'
import { entityChange } from '../entity-change.js'
import { PERSON } from '../parameters.js'
import { personView } from './views.js'

export default entityChange<{ params: { person: string }; body: PersonChange }>({
  id: 'changePerson',
  url: '/people/:person',
  tag: 'partnership',
  summary: 'Update a person',
  description:
    'Roles take effect at once. Someone who is no longer active loses every session and token. ' +
    'Administrators cannot take away their own role.',
  access: ['administrator'],
  params: PERSON,
  body: 'api-person-change',
  answer: { description: 'The person as they are now', shape: 'api-person' },
  refusals: ['already-exists', 'invalid-input', 'second-person-needed'],
  change: async ({ deps, params, body, request }, revision) =>
    personView(await changePerson(deps, params.person, revision, body, request.actor)),
})
