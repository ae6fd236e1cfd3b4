import { deliverCase } from '../../../actions/uses/deliver-case.js'
import type { NewDelivery } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: NewDelivery }>({
  id: 'recordDelivery',
  method: 'POST',
  url: '/ideas/:idea/deliveries',
  summary: 'Record a delivery of a case, or send it',
  description:
    'Without an edition it is the newest, without a date today. With an address the link to the ' +
    'edition is sent there; the address is not kept.',
  body: 'api-new-delivery',
  handle: async (call) =>
    sendChanged(call.request, call.reply, await deliverCase(call.deps, askingOf(call), call.body)),
})
