import { baseUrlOf } from '../../../actions/base-url.js'
import { assertPublished, findCase } from '../../../actions/publication/find-case.js'
import { isFresh } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_NONE_MATCH, REFERENCE } from '../parameters.js'
import { wholeCase } from './views.js'

export default operation<{ params: { reference: string } }>({
  id: 'readCase',
  method: 'GET',
  url: '/cases/:reference',
  tag: 'cases',
  summary: 'Read a published case',
  description:
    'Documents for people and machines are at `/{language}/cases/{reference}`, with a suffix for each ' +
    'format, and for each edition at `/{language}/cases/{reference}/editions/{number}`.',
  access: 'public',
  params: REFERENCE,
  headers: IF_NONE_MATCH,
  answers: [
    { status: 200, description: 'The case', shape: 'api-case', headers: ETAG, examples: ['case'] },
    { status: 304, description: 'You have it already', headers: ETAG },
  ],
  refusals: ['case-withdrawn'],
  handle: async ({ deps, params, request, reply }) => {
    const doc = await findCase(deps, params.reference)
    assertPublished(doc)
    const etag = `"${doc.edition.number}-${request.language}"`
    reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-language')
    if (isFresh(request, etag)) return reply.status(304).send()
    return wholeCase(doc, baseUrlOf(deps.config), request.language)
  },
})
