import { findIdea } from '../../../actions/ideas/find-idea.js'
import { readItems } from '../../../actions/ideas/read-items.js'
import { PAGE } from '../parameters.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string }; query: { after?: string; limit: number } }>({
  id: 'listAdvice',
  url: '/ideas/:idea/advice',
  summary: 'List the advice given',
  description: 'The newest first.',
  query: PAGE,
  answers: [{ status: 200, description: 'Advice, as you may see it', shape: 'api-advice-list' }],
  handle: async ({ deps, params, query, request }) => {
    const found = await findIdea(deps, params.idea, request.actor)
    return readItems(deps, found, request.actor, 'advice', query)
  },
})
