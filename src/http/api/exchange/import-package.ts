import { importPackage } from '../../../actions/exchange/import-package.js'
import { formatReport } from '../../../domain/exchange/format-report.js'
import { LIMITS } from '../../../domain/limits.js'
import { IDEA, VARIANT } from '../parameters.js'
import { bytesOf, fileOperation, XLIFF_TYPES } from './file-operation.js'
import { AGENCY_QUERY } from './package-query.js'

export default fileOperation<{
  params: { idea: string; language: string }
  query: { agency?: string }
  body: unknown
}>({
  id: 'takeInPackage',
  method: 'POST',
  url: '/ideas/:idea/translations/:language/package',
  tag: 'translations',
  summary: 'Import a translated XLIFF file',
  description:
    'Each text goes in by itself, if its source and the translation that was sent along are still the ' +
    'same; no version of the idea is asked for. Nothing is signed off by it. Sending it again changes ' +
    'nothing.',
  params: { ...IDEA, ...VARIANT },
  query: AGENCY_QUERY,
  files: XLIFF_TYPES,
  limit: LIMITS.toolFile,
  answers: [{ status: 200, description: 'What became of each text', shape: 'api-take-in-report' }],
  refusals: ['invalid-input', 'idea-changed'],
  handle: async ({ deps, params, query, body, request }) => {
    const done = await importPackage(deps, { ...params, ...query, file: bytesOf(body), actor: request.actor })
    return formatReport(done.context, done.idea, done, request.t)
  },
})
