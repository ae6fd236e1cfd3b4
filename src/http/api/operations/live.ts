import { operation } from '../operation.js'

export default operation({
  id: 'isLive',
  method: 'GET',
  url: '/health/live',
  tag: 'operations',
  summary: 'Check that the process is alive',
  access: 'public',
  config: { rateLimit: false },
  answers: [{ status: 200, description: 'It does', shape: 'api-health' }],
  handle: () => ({ status: 'ok' }),
})
