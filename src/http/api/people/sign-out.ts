import { signOut } from '../../../actions/people/revoke-secrets.js'
import { clearCookie, cookieOf } from '../../plugins/cookies.js'
import { operation } from '../operation.js'

export default operation({
  id: 'signOut',
  method: 'DELETE',
  url: '/session',
  tag: 'authentication',
  summary: 'Sign out',
  description: 'Ends the session of the cookie. Without one, nothing happens.',
  access: 'public',
  answers: [{ status: 204, description: 'You are signed out' }],
  handle: async ({ deps, request, reply }) => {
    const secret = cookieOf(request, 'session')
    if (secret !== undefined) await signOut(deps, secret)
    return clearCookie(reply, 'session').status(204).send()
  },
})
