import { createToken } from '../../../actions/people/create-token.js'
import { DomainError } from '../../../domain/errors.js'
import type { NewToken } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { tokenView } from './token-view.js'

export default operation<{ body: NewToken }>({
  id: 'createToken',
  method: 'POST',
  url: '/me/tokens',
  tag: 'authentication',
  summary: 'Create a token',
  description:
    'It works in your name, with your roles as they are at the time. A token cannot make another token.',
  access: ['signed-in'],
  body: 'api-new-token',
  answers: [
    { status: 201, description: 'The token; its secret is shown this once', shape: 'api-created-token' },
  ],
  handle: async ({ deps, body, request, reply }) => {
    if (request.actor.kind !== 'person') throw new DomainError('not-allowed')
    const { token, secret } = await createToken(deps, body, request.actor)
    reply.status(201).header('cache-control', 'no-store')
    return { ...tokenView(token), secret }
  },
})
