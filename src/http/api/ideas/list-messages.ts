import { findIdea } from '../../../actions/ideas/find-idea.js'
import { readItems } from '../../../actions/ideas/read-items.js'
import { PAGE } from '../parameters.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string }; query: { after?: string; limit: number } }>({
  id: 'listMessages',
  url: '/ideas/:idea/messages',
  summary: 'List the messages of an idea',
  description: 'The newest first.',
  query: PAGE,
  answers: [{ status: 200, description: 'Messages, if they are yours to read', shape: 'api-message-list' }],
  handle: async ({ deps, params, query, request }) => {
    const found = await findIdea(deps, params.idea, request.actor)
    return readItems(deps, found, request.actor, 'messages', query)
  },
})
