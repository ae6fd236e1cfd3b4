import { operation } from '../operation.js'
import { editionsOf } from './editions.js'

export default operation({
  id: 'listProcesses',
  method: 'GET',
  url: '/processes',
  tag: 'definitions',
  summary: 'List the editions of the advisory process',
  access: 'public',
  answers: [{ status: 200, description: 'Editions', shape: 'api-editions' }],
  handle: ({ deps: { definitions } }) =>
    editionsOf(definitions.processes, definitions.current.process.definition.edition),
})
