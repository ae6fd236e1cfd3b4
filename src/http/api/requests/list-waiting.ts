import { listWaitingSpread } from '../../../actions/uses/list-waiting-spread.js'
import { operation } from '../operation.js'

export default operation({
  id: 'listSpreadWaiting',
  method: 'GET',
  url: '/requests',
  tag: 'cases',
  summary: 'List open questions and uptakes of readers',
  access: ['advisor', 'workgroup', 'administrator'],
  answers: [{ status: 200, description: 'What waits, as far as it is yours', shape: 'api-spread-waiting' }],
  handle: async ({ deps, request }) => ({ items: await listWaitingSpread(deps, request.actor) }),
})
