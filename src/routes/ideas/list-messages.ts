import { findIdea } from '../../actions/find-idea.js'
import { ideaFor } from '../../domain/idea/idea-for.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listMessages',
  url: '/ideas/:idea/messages',
  summary: 'List what was said between the one who sent in the idea and the staff',
  answers: [{ status: 200, description: 'Messages, if they are yours to read', shape: 'api-message-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: ideaFor(request.actor, context, idea).messages ?? [] }
  },
})
