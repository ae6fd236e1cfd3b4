import { deliverCases } from '../../../actions/uses/deliver-cases.js'
import type { NewDeliveries } from '../../../domain/types.gen.js'
import { markOf } from '../asked.js'
import { operation } from '../operation.js'
import { IDEMPOTENCY_KEY } from '../parameters.js'

export default operation<{ body: NewDeliveries }>({
  id: 'recordDeliveries',
  method: 'POST',
  url: '/deliveries',
  tag: 'cases',
  summary: 'Record deliveries of several cases to one receiver',
  description:
    'Each case is written by itself. Sent again with the same `Idempotency-Key`, what was recorded is ' +
    'not recorded twice.',
  access: ['advisor', 'workgroup', 'translator', 'reviewer', 'administrator'],
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-deliveries',
  answers: [{ status: 200, description: 'What was recorded', shape: 'api-deliveries' }],
  refusals: ['invalid-input'],
  handle: ({ deps, body, request }) =>
    deliverCases(deps, body, request.actor, markOf(request, request.actor)),
})
