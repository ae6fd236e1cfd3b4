import { listTokens } from '../../../actions/people/create-token.js'
import { operation } from '../operation.js'
import { tokenView } from './token-view.js'

export default operation({
  id: 'listTokens',
  method: 'GET',
  url: '/me/tokens',
  tag: 'authentication',
  summary: 'List your tokens',
  access: ['signed-in'],
  answers: [{ status: 200, description: 'Your tokens, without their secrets', shape: 'api-token-list' }],
  handle: async ({ deps, request }) => ({
    items: (await listTokens(deps, request.actor.id)).map(tokenView),
  }),
})
