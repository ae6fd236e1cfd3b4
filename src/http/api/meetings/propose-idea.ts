import { proposeIdea } from '../../../actions/meetings/put-on-agenda.js'
import type { NewProposal } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: NewProposal }>({
  id: 'putUpIdea',
  method: 'PUT',
  url: '/ideas/:idea/proposal',
  summary: 'Propose an idea for the next meeting’s agenda',
  description:
    'Everybody has one proposal; yours takes the place of the one that you made before. It waits until ' +
    'a meeting has decided.',
  body: 'api-new-proposal',
  refusals: ['minutes-approved'],
  handle: async (call) =>
    sendChanged(call.request, call.reply, await proposeIdea(call.deps, askingOf(call), call.body)),
})
