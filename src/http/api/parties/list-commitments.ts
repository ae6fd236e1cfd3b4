import { listCommitments } from '../../../actions/parties/list-commitments.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { operation } from '../operation.js'
import { partyView } from './views.js'

export default operation({
  id: 'listCommitments',
  method: 'GET',
  url: '/commitments',
  tag: 'partnership',
  summary: 'List the commitments of all parties',
  description: 'A commitment with the count 0 has left none.',
  access: STAFF_ROLES,
  answers: [{ status: 200, description: 'All parties', shape: 'api-commitments' }],
  handle: async ({ deps, request }) => ({
    items: (await listCommitments(deps, request.actor)).map(({ party, state, commitments }) => ({
      party: partyView(party),
      state,
      commitments: commitments.map(({ traces: _, ...told }) => told),
    })),
  }),
})
