import { baseUrlOf } from '../../../actions/base-url.js'
import { listSpread } from '../../../actions/uses/list-spread.js'
import { caseAddress } from '../../../domain/publication/case-address.js'
import { titleIn } from '../../../domain/publication/title-in.js'
import type { SpreadQuery } from '../../../domain/types.gen.js'
import { numbersOf } from '../counts-view.js'
import { operation } from '../operation.js'

export default operation<{ query: SpreadQuery }>({
  id: 'listSpread',
  method: 'GET',
  url: '/uptakes',
  tag: 'cases',
  summary: 'List the uptakes of all solutions',
  description:
    'The case that was last told of comes first. Several filters must all hold; several values of one ' +
    'filter are alternatives.',
  access: 'public',
  query: 'api-spread-query',
  answers: [{ status: 200, description: 'One page of cases with their uptakes', shape: 'api-spread' }],
  handle: async ({ deps, query, request }) => {
    const { items, next, countries, municipalities } = await listSpread(deps, query, request.language)
    const baseUrl = baseUrlOf(deps.config)
    return {
      items: items.map(({ doc, uptakes }) => {
        const { title, language } = titleIn(doc, request.language)
        const url = caseAddress(baseUrl, language, doc.reference)
        return { reference: doc.reference, title, language, url, uptakes }
      }),
      next,
      countries: numbersOf(countries),
      municipalities: numbersOf(municipalities),
    }
  },
})
