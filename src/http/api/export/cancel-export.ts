import { cancelExport } from '../../../actions/export/cancel-export.js'
import { operation } from '../operation.js'
import { EXPORT } from '../parameters.js'
import { exportView } from './export-view.js'

export default operation<{ params: { export: string } }>({
  id: 'cancelExport',
  method: 'DELETE',
  url: '/exports/:export',
  tag: 'cases',
  summary: 'Cancel or delete an export',
  description: 'Asked again, nothing happens.',
  access: 'public',
  params: EXPORT,
  answers: [{ status: 200, description: 'The job, cancelled', shape: 'api-export' }],
  handle: async ({ deps, params, request }) =>
    exportView(deps.config, await cancelExport(deps, params.export), request.language),
})
