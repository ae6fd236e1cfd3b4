import { operation } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

export default operation<{ params: { edition: string } }>({
  id: 'readProcess',
  method: 'GET',
  url: '/processes/:edition',
  tag: 'definitions',
  summary: 'Read an edition of the process: states, moves, gates and who may do what',
  access: 'public',
  params: EDITION,
  answers: [{ status: 200, description: 'The edition', shape: 'process-definition' }],
  handle: ({ deps, params }) => installed(deps.definitions.processes, params.edition).definition,
})
