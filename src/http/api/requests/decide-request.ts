import { decideReaderRequest } from '../../../actions/requests/decide-reader-request.js'
import type { RequestDecision } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'
import { REQUEST } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; request: string }; body: RequestDecision }>({
  id: 'decideRequest',
  method: 'POST',
  url: '/ideas/:idea/requests/:request/decisions',
  summary: 'Decide on a reader’s question: answer, close, release, discard or erase',
  description:
    'An answer goes to the reader by mail, and replies to it to the contact function. Erasing takes ' +
    'away what is known of the reader; when it was asked and answered, and from which country, stays ' +
    'to be counted.',
  params: REQUEST,
  body: 'api-request-decision',
  handle: async (call) => {
    const { deps, params, body, request, reply } = call
    const decision = { ...body, item: params.request }
    return sendChanged(request, reply, await decideReaderRequest(deps, askingOf(call), decision))
  },
})
