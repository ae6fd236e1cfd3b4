import { findIdea } from '../../../actions/ideas/find-idea.js'
import { ETAG, IF_NONE_MATCH } from '../parameters.js'
import { ideaRead } from './idea-operation.js'
import { sendIdea } from './send-idea.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'readIdea',
  url: '/ideas/:idea',
  summary: 'Read an idea',
  description: 'As far as you may see it: what is only for the team is left out for others.',
  headers: IF_NONE_MATCH,
  answers: [
    { status: 200, description: 'The idea', shape: 'api-idea', headers: ETAG, examples: ['idea'] },
    { status: 304, description: 'You have it already', headers: ETAG },
  ],
  handle: async ({ deps, params, request, reply }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return sendIdea(request, reply, context, idea)
  },
})
