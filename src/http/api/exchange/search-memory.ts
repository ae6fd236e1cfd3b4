import { searchMemory } from '../../../actions/exchange/concordance.js'
import { LIMITS } from '../../../domain/limits.js'
import { fileOperation } from './file-operation.js'

export default fileOperation<{ query: { q?: string } }>({
  id: 'searchMemory',
  method: 'GET',
  url: '/translation-memory/sentences',
  tag: 'translations',
  summary: 'Search the translation memory and the terms',
  query: {
    q: {
      type: 'string',
      description: 'Words of the source or of the translation',
      examples: ['bystuga'],
      minLength: 1,
      maxLength: LIMITS.search,
      format: 'line',
    },
  },
  answers: [{ status: 200, description: 'What was found', shape: 'api-concordance' }],
  handle: async ({ deps, query }) => {
    const { terms, sentences, hasMore } = await searchMemory(deps, query.q ?? '')
    return { terms: [...terms], sentences: [...sentences], more: hasMore }
  },
})
