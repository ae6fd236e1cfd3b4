import { findIdea } from '../../actions/find-idea.js'
import { ideaFor } from '../../domain/idea/idea-for.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listAdvice',
  url: '/ideas/:idea/advice',
  summary: 'List the advice given',
  answers: [{ status: 200, description: 'Advice, as you may see it', shape: 'api-advice-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: ideaFor(request.actor, context, idea).advice ?? [] }
  },
})
