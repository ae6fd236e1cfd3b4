import { moveIdea } from '../../../actions/process/move-idea.js'
import type { MoveRequest } from '../../../domain/types.gen.js'
import { askingOf, CHANGED, GONE, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: MoveRequest }>({
  id: 'moveIdea',
  method: 'POST',
  url: '/ideas/:idea/moves',
  summary: 'Move an idea in the advisory process',
  description:
    'Also sends it in (`submit`), hands it over, closes it and publishes its case (`publish`). A gate ' +
    'that is not met is answered with all of its requirements.',
  body: 'api-move-request',
  answers: [{ ...CHANGED, examples: ['idea', 'published-idea'] }, GONE],
  refusals: ['gate-not-met', 'move-not-possible', 'move-ambiguous', 'second-person-needed', 'no-override'],
  handle: async (call) =>
    sendChanged(call.request, call.reply, await moveIdea(call.deps, askingOf(call), call.body)),
})
