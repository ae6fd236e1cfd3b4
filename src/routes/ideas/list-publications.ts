import { findIdea } from '../../actions/find-idea.js'
import { baseUrlOf } from '../../config.js'
import { ideaFor } from '../../domain/idea/idea-for.js'
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
