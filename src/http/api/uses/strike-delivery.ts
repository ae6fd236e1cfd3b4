import { strikeDelivery } from '../../../domain/uses/deliver.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'
import { DELIVERY } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; delivery: string } }>({
  id: 'strikeDelivery',
  method: 'DELETE',
  url: '/ideas/:idea/deliveries/:delivery',
  summary: 'Strike out a delivery recorded by mistake',
  description: 'It stays, with who struck it, and is counted no more.',
  params: DELIVERY,
  handle: (call) => writeWith(call, strikeDelivery, { item: call.params.delivery }),
})
