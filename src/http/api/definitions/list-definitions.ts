import { listDefinitions } from '../../../actions/definitions/find-definition.js'
import type { Kind } from '../../../domain/definitions/kinds.js'
import { operation } from '../operation.js'
import { OWN } from '../parameters.js'

export default operation<{ query: { kind?: Kind } }>({
  id: 'listDefinitions',
  method: 'GET',
  url: '/definitions',
  tag: 'definitions',
  summary: 'List the partnership’s own definitions',
  description: 'What the product comes with is not among them, until it is put to use again or changed.',
  access: ['administrator'],
  query: { kind: OWN.kind },
  answers: [{ status: 200, description: 'The definitions', shape: 'api-definition-list' }],
  handle: async ({ deps, query }) => ({ items: await listDefinitions(deps, query.kind) }),
})
