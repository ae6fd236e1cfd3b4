import { operation } from '../operation.js'

export default operation({
  id: 'isReady',
  method: 'GET',
  url: '/health/ready',
  tag: 'operations',
  summary: 'Check that the process and its store are ready',
  access: 'public',
  config: { rateLimit: false },
  answers: [{ status: 200, description: 'They do', shape: 'api-health' }],
  handle: async ({ deps }) => {
    await deps.store.ping()
    return { status: 'ok', engine: deps.store.engine }
  },
})
