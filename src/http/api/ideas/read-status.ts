import { findIdea } from '../../../actions/ideas/find-idea.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'readStatus',
  url: '/ideas/:idea/status',
  summary: 'Read the public status of an idea',
  answers: [{ status: 200, description: 'Where it stands', shape: 'api-status' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    const { label, next, time } = publicStatus(context, idea, request.language)
    return { ...(idea.reference !== undefined && { reference: idea.reference }), label, next, time }
  },
})
