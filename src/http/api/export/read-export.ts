import { findExport } from '../../../actions/export/find-export.js'
import { operation } from '../operation.js'
import { EXPORT } from '../parameters.js'
import { exportView } from './export-view.js'

export default operation<{ params: { export: string } }>({
  id: 'readExport',
  method: 'GET',
  url: '/exports/:export',
  tag: 'cases',
  summary: 'Read the progress of an export',
  access: 'public',
  params: EXPORT,
  answers: [{ status: 200, description: 'The job', shape: 'api-export' }],
  handle: async ({ deps, params, request, reply }) => {
    reply.header('cache-control', 'no-store')
    return exportView(deps.config, await findExport(deps, params.export), request.language)
  },
})
