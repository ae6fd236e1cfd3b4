import { changePerson } from '../../../actions/people/people.js'
import type { PersonChange } from '../../../domain/types.gen.js'
import { etagOf, revisionOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_MATCH, PERSON } from '../parameters.js'
import { personView } from '../parties/views.js'

export default operation<{ params: { person: string }; body: PersonChange }>({
  id: 'changePerson',
  method: 'PUT',
  url: '/people/:person',
  tag: 'partnership',
  summary: 'Update a person',
  description:
    'Roles take effect at once. Someone who is no longer active loses every session and token. ' +
    'Administrators cannot take away their own role.',
  access: ['administrator'],
  params: PERSON,
  headers: IF_MATCH,
  body: 'api-person-change',
  answers: [{ status: 200, description: 'The person as they are now', shape: 'api-person', headers: ETAG }],
  refusals: [
    'version-required',
    'changed-meanwhile',
    'already-exists',
    'invalid-input',
    'second-person-needed',
  ],
  handle: async ({ deps, params, body, request, reply }) => {
    const person = await changePerson(deps, params.person, revisionOf(request), body, request.actor)
    reply.header('etag', etagOf(person))
    return personView(person)
  },
})
