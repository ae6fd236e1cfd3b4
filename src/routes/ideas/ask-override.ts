import { changeIdea } from '../../actions/change-idea.js'
import { askOverride } from '../../domain/process/ask-override.js'
import type { OverrideRequest } from '../../types.gen.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: OverrideRequest }>({
  id: 'askOverride',
  method: 'POST',
  url: '/ideas/:idea/overrides',
  summary: 'Ask a second person to let an idea pass a gate that is not met',
  description: 'The second person then does the move with `override`.',
  body: 'api-override-request',
  refusals: ['move-not-possible', 'move-ambiguous', 'no-override'],
  handle: async (call) => {
    const { actor } = call.request
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) =>
      askOverride(context, idea, call.body, actor, now, newId),
    )
    return sendChanged(call.request, call.reply, done)
  },
})
