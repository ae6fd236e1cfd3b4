import { readPerson } from '../../../actions/people/people.js'
import { revokeAll } from '../../../actions/people/revoke-secrets.js'
import { operation } from '../operation.js'
import { PERSON } from '../parameters.js'

export default operation<{ params: { person: string } }>({
  id: 'revokeSessions',
  method: 'DELETE',
  url: '/people/:person/sessions',
  tag: 'partnership',
  summary: 'End all sessions and tokens of a person',
  access: ['administrator'],
  params: PERSON,
  answers: [{ status: 204, description: 'They have ended' }],
  handle: async ({ deps, params, reply }) => {
    const { id } = await readPerson(deps, params.person)
    await revokeAll(deps, id, ['session', 'token'])
    return reply.status(204).send()
  },
})
