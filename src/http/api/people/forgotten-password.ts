import { forgottenPassword } from '../../../actions/people/forgotten-password.js'
import type { ForgottenPassword } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'

export default operation<{ body: ForgottenPassword }>({
  id: 'forgottenPassword',
  method: 'POST',
  url: '/password-resets',
  tag: 'authentication',
  summary: 'Request a password reset',
  description:
    'If somebody signs in with this address, a letter with a link goes there. It works for an hour, ' +
    'once. The answer is the same whether there is such a person or not.',
  access: 'public',
  strict: true,
  body: 'api-forgotten-password',
  answers: [{ status: 202, description: 'If the address is known, a letter is on its way' }],
  handle: async ({ deps, body, reply }) => {
    await forgottenPassword(deps, body.email)
    return reply.status(202).send()
  },
})
