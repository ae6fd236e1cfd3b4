import { listSessions } from '../../../actions/people/sessions.js'
import { sessionIdOf } from '../../plugins/session-id.js'
import { operation } from '../operation.js'
import { sessionView } from './session-view.js'

export default operation({
  id: 'listSessions',
  method: 'GET',
  url: '/me/sessions',
  tag: 'authentication',
  summary: 'List your sessions',
  access: ['signed-in'],
  answers: [{ status: 200, description: 'Your sessions', shape: 'api-session-list' }],
  handle: async ({ deps, request }) => ({
    items: (await listSessions(deps, request.actor.id)).map((one) => sessionView(one, sessionIdOf(request))),
  }),
})
