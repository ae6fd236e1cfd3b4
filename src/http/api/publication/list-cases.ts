import { baseUrlOf } from '../../../actions/base-url.js'
import { listCases } from '../../../actions/publication/list-cases.js'
import type { CaseQuery } from '../../../domain/types.gen.js'
import { countsView } from '../counts-view.js'
import { operation } from '../operation.js'
import { caseSummary } from './views.js'

export default operation<{ query: CaseQuery }>({
  id: 'listCases',
  method: 'GET',
  url: '/cases',
  tag: 'cases',
  summary: 'List published cases, newest first',
  description: 'Several filters must all hold; several values of one filter are alternatives.',
  access: 'public',
  query: 'api-case-query',
  answers: [
    { status: 200, description: 'One page of cases', shape: 'api-case-list', examples: ['case-list'] },
  ],
  handle: async ({ deps, query, request }) => {
    const { items, next, counts } = await listCases(deps, query, request.language)
    const baseUrl = baseUrlOf(deps.config)
    const summaries = items.map((doc) => caseSummary(doc, baseUrl, request.language))
    return { items: summaries, next, ...(counts && countsView(counts)) }
  },
})
