import { endSession } from '../../../actions/people/sessions.js'
import { operation } from '../operation.js'
import { SECRET } from '../parameters.js'

export default operation<{ params: { session: string } }>({
  id: 'endSession',
  method: 'DELETE',
  url: '/me/sessions/:session',
  tag: 'authentication',
  summary: 'End one of your sessions',
  description: 'A token cannot do this.',
  access: ['signed-in'],
  params: SECRET('session', 'Id of the session'),
  answers: [{ status: 204, description: 'It has ended' }],
  handle: async ({ deps, params, request, reply }) => {
    await endSession(deps, params.session, request.actor)
    return reply.status(204).send()
  },
})
