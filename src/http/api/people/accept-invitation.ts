import { acceptInvitation } from '../../../actions/people/accept-invitation.js'
import type { NewPassword } from '../../../domain/types.gen.js'
import { isSecure, setSecretCookie } from '../../plugins/cookies.js'
import { operation } from '../operation.js'
import { SECRET } from '../parameters.js'
import { meOf } from './me.js'

export default operation<{ params: { token: string }; body: NewPassword }>({
  id: 'acceptInvitation',
  method: 'POST',
  url: '/invitations/:token',
  tag: 'authentication',
  summary: 'Set a password by a one-time link',
  description:
    'Signs you in here, and ends every other session. The first administrator of an installation also ' +
    'gives their own name and address; nobody else can.',
  access: 'public',
  strict: true,
  params: SECRET('token', 'The secret of the link'),
  body: 'api-new-password',
  answers: [{ status: 200, description: 'Who you are now', shape: 'api-me' }],
  refusals: ['link-expired', 'invalid-input', 'already-exists'],
  handle: async ({ deps, params, body, request, reply }) => {
    const agent = request.headers['user-agent']
    const { person, secret, expires } = await acceptInvitation(deps, params.token, body, agent)
    setSecretCookie(reply, 'session', secret, { expires, secure: isSecure(deps.config) })
    return meOf({ ...person, kind: 'person', grants: person.roles })
  },
})
