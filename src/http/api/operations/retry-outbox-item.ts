import { retryOutboxItem } from '../../../actions/process/outbox-items.js'
import { operation } from '../operation.js'
import { IDEA, ITEM } from '../parameters.js'

export default operation<{ params: { idea: string; item: string } }>({
  id: 'retryEffect',
  method: 'POST',
  url: '/outbox/:idea/:item/retry',
  tag: 'operations',
  summary: 'Retry a failed effect',
  access: ['administrator'],
  params: { ...IDEA, ...ITEM },
  answers: [{ status: 204, description: 'It will be tried again soon' }],
  handle: async ({ deps, params, reply }) => {
    await retryOutboxItem(deps, params.idea, params.item)
    return reply.status(204).send()
  },
})
