import { listOutbox } from '../../../actions/process/outbox-items.js'
import { operation } from '../operation.js'
import { PAGE } from '../parameters.js'

export default operation<{ query: { after?: string; limit: number } }>({
  id: 'listOutbox',
  method: 'GET',
  url: '/outbox',
  tag: 'operations',
  summary: 'List pending and failed effects of the outbox',
  description: 'A page holds the effects of up to `limit` ideas.',
  access: ['administrator'],
  query: PAGE,
  answers: [{ status: 200, description: 'One page of effects', shape: 'api-outbox' }],
  handle: ({ deps, query }) => listOutbox(deps, query),
})
