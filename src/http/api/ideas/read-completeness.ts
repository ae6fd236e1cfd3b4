import { findIdea } from '../../../actions/ideas/find-idea.js'
import { completeness } from '../../../domain/template/completeness.js'
import { ideaRead } from './idea-operation.js'

export default ideaRead<{ params: { idea: string } }>({
  id: 'readCompleteness',
  url: '/ideas/:idea/completeness',
  summary: 'Read how complete the documentation is, question by question and reader by reader',
  answers: [{ status: 200, description: 'How complete it is', shape: 'api-completeness' }],
  handle: async ({ deps, params, request }) => {
    const { idea, context } = await findIdea(deps, params.idea, request.actor)
    return completeness(context.template, idea.answers)
  },
})
