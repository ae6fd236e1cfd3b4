import { findIdea } from '../../../actions/ideas/find-idea.js'
import { reachableGates } from '../../../actions/process/reachable-gates.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'readGates',
  url: '/ideas/:idea/gate',
  summary: 'Read the next gates of an idea, with their requirements',
  description: 'The team sees every gate; others see those of the moves that are theirs.',
  answers: [{ status: 200, description: 'The gates', shape: 'api-gates' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { revision: idea.revision, gates: reachableGates(context, idea, request.actor) }
  },
})
