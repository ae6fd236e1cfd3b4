import { findIdea } from '../../../actions/ideas/find-idea.js'
import { uptakesFor } from '../../../domain/uses/uses-for.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listUptakes',
  url: '/ideas/:idea/uptakes',
  summary: 'List the reported uptakes of a solution',
  answers: [{ status: 200, description: 'The uptakes', shape: 'api-uptake-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: uptakesFor(request.actor, context, idea) }
  },
})
