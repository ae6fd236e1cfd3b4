import { assertReady } from '../../../actions/assert-ready.js'
import { operation } from '../operation.js'

export default operation({
  id: 'isReady',
  method: 'GET',
  url: '/health/ready',
  tag: 'operations',
  summary: 'Check that the process and its store are ready',
  access: 'public',
  config: { rateLimit: false },
  answers: [{ status: 200, description: 'They are: the store can be read and written', shape: 'api-health' }],
  handle: async ({ deps }) => {
    await assertReady(deps)
    return { status: 'ok', engine: deps.store.engine }
  },
})
