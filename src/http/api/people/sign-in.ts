import { signIn } from '../../../actions/people/sign-in.js'
import type { SignIn } from '../../../domain/types.gen.js'
import { isSecure, setSecretCookie } from '../../plugins/cookies.js'
import { operation } from '../operation.js'
import { meOf } from './me.js'

export default operation<{ body: SignIn }>({
  id: 'signIn',
  method: 'POST',
  url: '/session',
  tag: 'authentication',
  summary: 'Sign in',
  description:
    'The session is a cookie that scripts cannot read. An unknown address is answered like a wrong ' +
    'password; after some failures each try takes longer.',
  access: 'public',
  strict: true,
  body: 'api-sign-in',
  answers: [{ status: 200, description: 'Who you are now', shape: 'api-me' }],
  refusals: ['not-allowed'],
  handle: async ({ deps, body, request, reply }) => {
    const { person, secret, expires } = await signIn(deps, body, request.headers['user-agent'])
    setSecretCookie(reply, 'session', secret, { expires, secure: isSecure(deps.config) })
    return meOf({ ...person, kind: 'person', grants: person.roles })
  },
})
