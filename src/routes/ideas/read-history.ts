import { findIdea } from '../../actions/find-idea.js'
import { ideaFor } from '../../domain/idea/idea-for.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'readHistory',
  url: '/ideas/:idea/history',
  summary: 'Read what has happened to an idea',
  answers: [{ status: 200, description: 'The history', shape: 'api-history' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: ideaFor(request.actor, context, idea).history }
  },
})
