import { findIdea } from '../../../actions/ideas/find-idea.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listConsents',
  url: '/ideas/:idea/consents',
  summary: 'List the consents of an idea',
  answers: [{ status: 200, description: 'Consents', shape: 'api-consent-list' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return { items: ideaFor(request.actor, context, idea).consents ?? [] }
  },
})
