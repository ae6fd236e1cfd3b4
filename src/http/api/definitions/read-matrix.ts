import { permissionMatrix } from '../../../domain/process/permissions.js'
import { operation } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

export default operation<{ params: { edition: string } }>({
  id: 'readPermissionMatrix',
  method: 'GET',
  url: '/processes/:edition/matrix',
  tag: 'definitions',
  summary: 'Read the permission matrix',
  access: 'public',
  params: EDITION,
  answers: [{ status: 200, description: 'The matrix', shape: 'api-matrix' }],
  handle: ({ deps, params }) => ({
    edition: params.edition,
    rows: permissionMatrix(installed(deps.definitions.processes, params.edition)),
  }),
})
