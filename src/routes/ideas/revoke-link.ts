import { changeIdea } from '../../actions/change-idea.js'
import { revokeLink } from '../../domain/idea/links.js'
import { askingOf, ideaWrite } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

export default ideaWrite<{ params: { idea: string } }>({
  id: 'revokeLink',
  method: 'DELETE',
  url: '/ideas/:idea/link',
  summary: 'Let the private link stop working',
  handle: async (call) => {
    const { actor } = call.request
    const done = await changeIdea(call.deps, askingOf(call), (context, idea, now, newId) =>
      revokeLink(context, idea, {}, actor, now, newId),
    )
    return sendChanged(call.request, call.reply, done)
  },
})
