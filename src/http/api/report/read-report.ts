import { makeReport } from '../../../actions/report/make-report.js'
import type { ReportQuery } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { REPORT_ACCESS } from './report-access.js'

export default operation<{ query: ReportQuery }>({
  id: 'readReport',
  method: 'GET',
  url: '/report',
  tag: 'partnership',
  summary: 'Read the report of a year',
  access: REPORT_ACCESS,
  query: 'api-report-query',
  answers: [{ status: 200, description: 'The report', shape: 'api-report' }],
  handle: ({ deps, query }) => makeReport(deps, query.year),
})
