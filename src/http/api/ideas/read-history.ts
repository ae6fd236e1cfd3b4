import { readHistory } from '../../../actions/history/read-history.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { PAGE } from '../parameters.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string }; query: { after?: string; limit: number } }>({
  id: 'readHistory',
  url: '/ideas/:idea/history',
  summary: 'Read the history of an idea',
  description:
    'The newest first. A page may have fewer entries than asked for, or none, and still a next one: ' +
    'where much of what has happened is only for the team.',
  query: PAGE,
  answers: [{ status: 200, description: 'One page of the history', shape: 'api-history' }],
  handle: async ({ deps, params, query, request }) => {
    const found = await findIdea(deps, params.idea, request.actor)
    return readHistory(deps, found, request.actor, query)
  },
})
