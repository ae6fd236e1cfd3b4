import { findIdea } from '../../../actions/ideas/find-idea.js'
import { requestsFor } from '../../../domain/uses/uses-for.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listRequests',
  url: '/ideas/:idea/requests',
  summary: 'List readers’ questions about a case',
  answers: [{ status: 200, description: 'The requests', shape: 'api-request-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: requestsFor(request.actor, context, idea) }
  },
})
