import { createExport } from '../../../actions/export/create-export.js'
import type { ExportChoice } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { LOCATION } from '../parameters.js'
import { exportView } from './export-view.js'

export default operation<{ body: ExportChoice }>({
  id: 'createExport',
  method: 'POST',
  url: '/exports',
  tag: 'cases',
  summary: 'Create an export of cases',
  description:
    'A ZIP that opens as a small website in every language, with all documents of the cases, a search ' +
    'that needs no server, and a manifest. It is made in the background; ask for its state until it is ' +
    '`done`. It is kept for seven days.',
  access: 'public',
  strict: true,
  body: 'export-choice',
  answers: [{ status: 202, description: 'The job', shape: 'api-export', headers: LOCATION }],
  refusals: ['not-found', 'too-many-cases'],
  handle: async ({ deps, body, request, reply }) => {
    const job = await createExport(deps, body)
    reply.status(202).header('location', `/api/exports/${job.id}`).header('cache-control', 'no-store')
    return exportView(deps.config, job, request.language)
  },
})
