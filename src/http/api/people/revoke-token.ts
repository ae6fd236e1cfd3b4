import { revokeToken } from '../../../actions/people/revoke-secrets.js'
import { operation } from '../operation.js'
import { SECRET } from '../parameters.js'

export default operation<{ params: { token: string } }>({
  id: 'revokeToken',
  method: 'DELETE',
  url: '/me/tokens/:token',
  tag: 'authentication',
  summary: 'Revoke a token',
  access: ['signed-in'],
  params: SECRET('token', 'Id of the token'),
  answers: [{ status: 204, description: 'It no longer works' }],
  handle: async ({ deps, params, request, reply }) => {
    await revokeToken(deps, request.actor.id, params.token)
    return reply.status(204).send()
  },
})
