import { findIdea } from '../../../actions/ideas/find-idea.js'
import { mapInSlices } from '../../../actions/in-slices.js'
import { comparedFields, MOST_COMPARED } from '../../../domain/ideas/compare-ideas.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { operation } from '../operation.js'

const QUERY = {
  idea: {
    type: 'array',
    description: 'Id or reference of an idea; repeated',
    items: { type: 'string', description: 'Id or reference', examples: ['2026-0042'], maxLength: 64 },
    minItems: 2,
    maxItems: MOST_COMPARED,
    examples: [['2026-0042', '2026-0043']],
  },
}

export default operation<{ query: { idea?: string[] } }>({
  id: 'compareIdeas',
  method: 'GET',
  url: '/ideas/compare',
  tag: 'ideas',
  summary: 'Compare ideas',
  description: 'Two to four ideas as you may see them, and where their answers differ.',
  access: ['signed-in'],
  query: QUERY,
  answers: [{ status: 200, description: 'The ideas', shape: 'api-idea-comparison' }],
  refusals: ['not-found'],
  handle: async ({ deps, query, request: { actor } }) => {
    const found = await mapInSlices(new Set(query.idea ?? []), (id) => findIdea(deps, id, actor))
    const seen = found.map(({ context, idea }) => ({ context, idea: ideaFor(actor, context, idea) }))
    const compared = comparedFields(
      seen.map(({ context, idea }) => ({ context, answers: idea.answers ?? {} })),
    )
    return {
      items: seen.map(({ idea }) => idea),
      fields: compared.map(({ field, differs }) => ({ field: field.id, differs })),
    }
  },
})
