import { cancelOrder } from '../../../domain/exchange/order.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'
import { ORDER } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; order: string } }>({
  id: 'cancelAgencyOrder',
  method: 'DELETE',
  url: '/ideas/:idea/agency-orders/:order',
  tag: 'translations',
  summary: 'Cancel a translation order',
  params: ORDER,
  handle: (call) => writeWith(call, cancelOrder, { order: call.params.order }),
})
