import { invitePerson } from '../../../actions/people/invite-person.js'
import { operation } from '../operation.js'
import { PERSON } from '../parameters.js'

export default operation<{ params: { person: string } }>({
  id: 'invitePerson',
  method: 'POST',
  url: '/people/:person/invitations',
  tag: 'partnership',
  summary: 'Create an invitation',
  description: 'Earlier links of the same person stop working. Give the link to the person yourself.',
  access: ['administrator'],
  params: PERSON,
  answers: [{ status: 201, description: 'The link; it is shown this once', shape: 'api-invitation' }],
  handle: async ({ deps, params, request, reply }) => {
    reply.status(201)
    return invitePerson(deps, params.person, request.actor)
  },
})
