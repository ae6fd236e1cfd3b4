import { findIdea } from '../../../actions/ideas/find-idea.js'
import { deliveriesFor } from '../../../domain/uses/uses-for.js'
import { ideaRead } from '../ideas/idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listDeliveries',
  url: '/ideas/:idea/deliveries',
  summary: 'List the deliveries of a case',
  answers: [{ status: 200, description: 'The deliveries', shape: 'api-delivery-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: deliveriesFor(request.actor, context, idea) }
  },
})
