import { changeTerm } from '../../../actions/terms/terms.js'
import type { TermChange } from '../../../domain/types.gen.js'
import { etagOf, revisionOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_MATCH, TERM } from '../parameters.js'

export default operation<{ params: { term: string }; body: TermChange }>({
  id: 'changeTerm',
  method: 'PUT',
  url: '/terms/:term',
  tag: 'translations',
  summary: 'Update or retire a term',
  description:
    'What is not named goes away. A term that came with the product has revision 0 until it is changed.',
  access: ['translator', 'reviewer', 'administrator'],
  params: TERM,
  headers: IF_MATCH,
  body: 'api-term-change',
  answers: [{ status: 200, description: 'The term as it is now', shape: 'api-term', headers: ETAG }],
  refusals: ['version-required', 'changed-meanwhile', 'already-exists'],
  handle: async ({ deps, params, body, request, reply }) => {
    const term = await changeTerm(deps, params.term, revisionOf(request), body, request.actor)
    reply.header('etag', etagOf(term))
    return term
  },
})
