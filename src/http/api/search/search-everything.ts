import { searchEverything } from '../../../actions/search/search-everything.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { hitAddress } from '../../../domain/search/hit.js'
import type { SearchQuery } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'

/** What a list below a field has room for. */
const MOST = 5

export default operation<{ query: SearchQuery }>({
  id: 'search',
  method: 'GET',
  url: '/search',
  tag: 'ideas',
  summary: 'Search ideas, cases, parties, people and terms',
  description:
    'A few of each. Every word must be there; the last one may be typed only in part. Those who may read ' +
    'how a submitter is reached also find ideas by their name, e-mail address or telephone number. ' +
    'People are found by administrators; others find advisors.',
  access: STAFF_ROLES,
  query: 'api-search-query',
  answers: [{ status: 200, description: 'What was found', shape: 'api-search' }],
  handle: async ({ deps, query, request }) => {
    const { language, actor } = request
    const found = await searchEverything(
      deps,
      { q: query.q ?? '', language, most: query.limit ?? MOST },
      actor,
    )
    return {
      items: found.map(({ path, ...hit }) => ({ ...hit, address: hitAddress({ path }, language) })),
    }
  },
})
