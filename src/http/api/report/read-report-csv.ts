import { makeReport } from '../../../actions/report/make-report.js'
import { reportWords } from '../../../actions/report/report-words.js'
import { writeReport } from '../../../domain/report/report-csv.js'
import type { ReportQuery } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { REPORT_ACCESS } from './report-access.js'

export default operation<{ query: ReportQuery }>({
  id: 'readReportCsv',
  method: 'GET',
  url: '/report.csv',
  tag: 'partnership',
  summary: 'Download the report of a year as CSV',
  access: REPORT_ACCESS,
  query: 'api-report-query',
  answers: [
    {
      status: 200,
      description: 'The report: part, what, of what, value',
      shape: { type: 'string', description: 'CSV in UTF-8 with its mark', examples: ['Part,What,Of,Value'] },
      mediaTypes: ['text/csv'],
    },
  ],
  handle: async ({ deps, query, request, reply }) => {
    const report = await makeReport(deps, query.year)
    const csv = writeReport(report, await reportWords(deps, request.language))
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="fyrsteg-${report.year}-${request.language}.csv"`)
      .send(csv)
  },
})
