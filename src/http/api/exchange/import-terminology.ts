import { importTerms, type TermFormat } from '../../../actions/exchange/term-files.js'
import { formatTerms } from '../../../domain/exchange/format-terms.js'
import { CSV_TYPE } from '../../../domain/exchange/terms-csv.js'
import { TBX_TYPE } from '../../../domain/exchange/write-tbx.js'
import { LIMITS } from '../../../domain/limits.js'
import { operation } from '../operation.js'
import { bytesOf } from './file-operation.js'
import { FORMAT } from './read-terminology.js'

const { default: _, ...NAMED } = FORMAT.format
const WITHOUT_DEFAULT = {
  format: { ...NAMED, description: 'What the file is; else its media type says it' },
} as const

const formatOf = (mediaType = ''): TermFormat => (mediaType.startsWith(CSV_TYPE) ? 'csv' : 'tbx')

export default operation<{ query: { format?: TermFormat }; body: unknown }>({
  id: 'takeInTerminology',
  method: 'POST',
  url: '/terminology',
  tag: 'translations',
  summary: 'Import terms from TBX or CSV',
  description:
    'A term is known by its Swedish. What the file does not speak of stays; what is wrong is named and ' +
    'stops no other.',
  access: ['translator', 'reviewer', 'administrator'],
  query: WITHOUT_DEFAULT,
  files: [TBX_TYPE, CSV_TYPE],
  limit: LIMITS.toolFile,
  answers: [{ status: 200, description: 'What became of each', shape: 'api-term-report' }],
  refusals: ['invalid-input'],
  handle: async ({ deps, query, body, request }) => {
    const format = query.format ?? formatOf(request.headers['content-type'])
    return formatTerms(await importTerms(deps, { format, file: bytesOf(body) }, request.actor), request.t)
  },
})
