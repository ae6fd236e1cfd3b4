import { listTerms } from '../../../actions/terms/terms.js'
import { operation } from '../operation.js'

const WITH_RETIRED = {
  retired: { type: 'boolean', description: 'Also those that are retired', examples: [true] },
}

export default operation<{ query: { retired?: boolean } }>({
  id: 'listTerms',
  method: 'GET',
  url: '/terms',
  tag: 'translations',
  summary: 'List the terms',
  access: 'public',
  query: WITH_RETIRED,
  answers: [{ status: 200, description: 'The terms', shape: 'api-term-list' }],
  handle: async ({ deps, query }) => ({ items: await listTerms(deps, query.retired) }),
})
