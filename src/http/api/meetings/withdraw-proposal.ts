import { withdrawProposalOf } from '../../../actions/meetings/put-on-agenda.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'

export default ideaWrite<{ params: { idea: string } }>({
  id: 'takeDownIdea',
  method: 'DELETE',
  url: '/ideas/:idea/proposal',
  summary: 'Withdraw your proposal for the next meeting’s agenda',
  description: 'An agenda that the idea stands on already keeps it, until it is taken off there.',
  handle: async (call) =>
    sendChanged(call.request, call.reply, await withdrawProposalOf(call.deps, askingOf(call))),
})
