import { assertPublished, findCase } from '../../../actions/publication/find-case.js'
import { uptakesOf } from '../../../domain/uses/shown-uptakes.js'
import { operation } from '../operation.js'
import { REFERENCE } from '../parameters.js'

export default operation<{ params: { reference: string } }>({
  id: 'listCaseUptakes',
  method: 'GET',
  url: '/cases/:reference/uptakes',
  tag: 'cases',
  summary: 'List the uptakes of a case',
  description:
    'What readers and staff told, and the rows of the case itself in which the owner told it. It ' +
    'stands beside the editions, which never change.',
  access: 'public',
  params: REFERENCE,
  answers: [{ status: 200, description: 'The uptakes', shape: 'api-public-uptakes' }],
  refusals: ['case-withdrawn'],
  handle: async ({ deps, params, request }) => {
    const doc = await findCase(deps, params.reference)
    assertPublished(doc)
    return { items: uptakesOf(doc, request.language) }
  },
})
