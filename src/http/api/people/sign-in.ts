import { signIn } from '../../../actions/people/sign-in.js'
import type { SignIn } from '../../../domain/types.gen.js'
import { isSecure } from '../../plugins/cookies.js'
import { originOf, setSignedIn } from '../../plugins/sign-in.js'
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
    'password; after some failures each try from the same place takes longer.',
  access: 'public',
  strict: true,
  body: 'api-sign-in',
  answers: [{ status: 200, description: 'Who you are now', shape: 'api-me' }],
  refusals: ['not-allowed'],
  handle: async ({ deps, body, request, reply }) => {
    const session = await signIn(deps, body, originOf(request))
    setSignedIn(reply, session, isSecure(deps.config))
    const { person } = session
    return meOf({ ...person, kind: 'person', grants: person.roles })
  },
})
