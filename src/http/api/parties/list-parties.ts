import { listParties } from '../../../actions/parties/parties.js'
import { operation } from '../operation.js'
import { partyView } from './views.js'

const WITH_LEFT = {
  left: { type: 'boolean', description: 'Also those that have left the partnership', examples: [true] },
}

export default operation<{ query: { left?: boolean } }>({
  id: 'listParties',
  method: 'GET',
  url: '/parties',
  tag: 'partnership',
  summary: 'List the parties to the partnership',
  access: 'public',
  query: WITH_LEFT,
  answers: [{ status: 200, description: 'The parties', shape: 'api-party-list' }],
  handle: async ({ deps, query }) => ({ items: (await listParties(deps, query.left)).map(partyView) }),
})
