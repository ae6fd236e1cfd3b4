import { changePassword } from '../../../actions/people/change-password.js'
import type { PasswordChange } from '../../../domain/types.gen.js'
import { sessionIdOf } from '../../plugins/session-id.js'
import { operation } from '../operation.js'

export default operation<{ body: PasswordChange }>({
  id: 'changePassword',
  method: 'PUT',
  url: '/me/password',
  tag: 'authentication',
  summary: 'Change your password',
  description:
    'Asks for the present one. Every other session ends, and every token unless `keepTokens` says ' +
    'otherwise. ' +
    'A token cannot do this.',
  access: ['signed-in'],
  strict: true,
  body: 'api-password-change',
  answers: [{ status: 204, description: 'It is changed' }],
  refusals: ['invalid-input'],
  handle: async ({ deps, body, request, reply }) => {
    await changePassword(deps, body, request.actor, sessionIdOf(request))
    return reply.status(204).send()
  },
})
