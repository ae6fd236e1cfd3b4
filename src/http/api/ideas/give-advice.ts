import { giveAdvice } from '../../../actions/ideas/give-advice.js'
import type { NewAdvice } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: NewAdvice }>({
  id: 'giveAdvice',
  method: 'POST',
  url: '/ideas/:idea/advice',
  summary: 'Record advice',
  description:
    'Who sees it is chosen here, and never widened later. A `note` is inner. Colleagues in `mentions` are ' +
    'notified.',
  body: 'api-new-advice',
  handle: async (call) =>
    sendChanged(call.request, call.reply, await giveAdvice(call.deps, askingOf(call), call.body)),
})
