import { changeTerm } from '../../../actions/terms/terms.js'
import type { TermChange } from '../../../domain/types.gen.js'
import { entityChange } from '../entity-change.js'
import { TERM } from '../parameters.js'

export default entityChange<{ params: { term: string }; body: TermChange }>({
  id: 'changeTerm',
  url: '/terms/:term',
  tag: 'translations',
  summary: 'Update or retire a term',
  description:
    'What is not named goes away. A term that came with the product has revision 0 until it is changed.',
  access: ['translator', 'reviewer', 'administrator'],
  params: TERM,
  body: 'api-term-change',
  answer: { description: 'The term as it is now', shape: 'api-term' },
  refusals: ['already-exists'],
  change: ({ deps, params, body, request }, revision) =>
    changeTerm(deps, params.term, revision, body, request.actor),
})
