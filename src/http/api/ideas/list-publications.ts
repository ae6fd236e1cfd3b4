import { baseUrlOf } from '../../../actions/base-url.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'listPublications',
  url: '/ideas/:idea/publications',
  summary: 'List the published editions of an idea’s case',
  description: 'Publishing is the move `publish`.',
  answers: [{ status: 200, description: 'Editions', shape: 'api-publications' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    const { publications = [] } = ideaFor(request.actor, context, idea)
    const url = `${baseUrlOf(deps.config)}/${request.language}/cases/${idea.reference}`
    return { items: publications, ...(publications.length > 0 && { url }) }
  },
})
