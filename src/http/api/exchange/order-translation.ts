import { orderTranslation } from '../../../domain/exchange/order.js'
import type { NewAgencyOrder } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: NewAgencyOrder }>({
  id: 'orderTranslation',
  method: 'POST',
  url: '/ideas/:idea/agency-orders',
  tag: 'translations',
  summary: 'Create a translation order for an agency',
  body: 'api-agency-order',
  handle: (call) => writeWith(call, orderTranslation, call.body),
})
