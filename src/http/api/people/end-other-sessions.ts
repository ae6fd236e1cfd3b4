import { endOtherSessions } from '../../../actions/people/sessions.js'
import { sessionIdOf } from '../../plugins/session-id.js'
import { operation } from '../operation.js'

export default operation({
  id: 'endOtherSessions',
  method: 'DELETE',
  url: '/me/sessions',
  tag: 'authentication',
  summary: 'End all your other sessions',
  description: 'The session that asks goes on. A token cannot do this.',
  access: ['signed-in'],
  answers: [{ status: 204, description: 'They have ended' }],
  handle: async ({ deps, request, reply }) => {
    await endOtherSessions(deps, request.actor, sessionIdOf(request))
    return reply.status(204).send()
  },
})
