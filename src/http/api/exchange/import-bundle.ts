import { importBundle } from '../../../actions/exchange/import-bundle.js'
import { formatError } from '../../../domain/exchange/format-error.js'
import { formatReport } from '../../../domain/exchange/format-report.js'
import { LIMITS } from '../../../domain/limits.js'
import { bytesOf, fileOperation, XLIFF_TYPES } from './file-operation.js'
import { AGENCY_QUERY } from './package-query.js'

export default fileOperation<{ query: { agency?: string }; body: unknown }>({
  id: 'takeInPackages',
  method: 'POST',
  url: '/translation-packages',
  tag: 'translations',
  summary: 'Import translated XLIFF files of several ideas',
  description: 'Each file names its idea and language. What fails stops no other.',
  query: AGENCY_QUERY,
  files: ['application/zip', ...XLIFF_TYPES],
  limit: LIMITS.toolFile,
  answers: [{ status: 200, description: 'What became of each', shape: 'api-take-in-reports' }],
  refusals: ['not-found', 'invalid-input', 'idea-changed'],
  handle: async ({ deps, query, body, request }) => {
    const { t } = request
    const { taken, failed } = await importBundle(deps, {
      ...query,
      file: bytesOf(body),
      actor: request.actor,
    })
    return {
      reports: taken.map((done) => formatReport(done.context, done.idea, done, t)),
      failed: failed.map(({ file, error }) => ({
        file: file.slice(0, 300) || '?',
        told: formatError(error, t),
      })),
    }
  },
})
