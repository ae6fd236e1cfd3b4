import { findDefinition } from '../../../actions/definitions/find-definition.js'
import type { Kind } from '../../../domain/definitions/kinds.js'
import { etagOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, OWN } from '../parameters.js'

export default operation<{ params: { kind: Kind; name: string } }>({
  id: 'readDefinition',
  method: 'GET',
  url: '/definitions/:kind/:name',
  tag: 'definitions',
  summary: 'Read a definition, with its earlier versions',
  access: ['administrator'],
  params: OWN,
  answers: [{ status: 200, description: 'The definition', shape: 'api-definition', headers: ETAG }],
  handle: async ({ deps, params, reply }) => {
    const found = await findDefinition(deps, params.kind, params.name)
    reply.header('etag', etagOf(found))
    return found
  },
})
