import { arrangeIdea } from '../../../actions/ideas/arrange-idea.js'
import type { Arrangement } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: Arrangement }>({
  id: 'arrangeIdea',
  method: 'PUT',
  url: '/ideas/:idea/arrangement',
  summary: 'Change what surrounds an idea: advisor, parties, tags, licence, clearance, follow-up',
  description: 'What is not named stays as it is; null takes away.',
  body: 'api-arrangement',
  handle: async (call) =>
    sendChanged(call.request, call.reply, await arrangeIdea(call.deps, askingOf(call), call.body)),
})
