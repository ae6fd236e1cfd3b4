import { makeReport } from '../../../actions/report/make-report.js'
import { reportWords } from '../../../actions/report/report-words.js'
import { tableWorkbook, XLSX_TYPE } from '../../../domain/export/table-workbook.js'
import { type ReportRow, reportRows } from '../../../domain/report/report-csv.js'
import type { ReportQuery } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { REPORT_ACCESS } from './report-access.js'

export default operation<{ query: ReportQuery }>({
  id: 'readReportXlsx',
  method: 'GET',
  url: '/report.xlsx',
  tag: 'partnership',
  summary: 'Download the report of a year as a workbook',
  access: REPORT_ACCESS,
  query: 'api-report-query',
  answers: [
    {
      status: 200,
      description: 'The report: part, what, of what, value',
      shape: { type: 'string', format: 'binary', description: 'A workbook for spreadsheets' },
      mediaTypes: [XLSX_TYPE],
    },
  ],
  handle: async ({ deps, query, request, reply }) => {
    const report = await makeReport(deps, query.year)
    const words = await reportWords(deps, request.language)
    const { language } = request
    const title = `Fyrsteg ${report.year}`
    const workbook = await tableWorkbook({ title, language, rows: reportRows(report, words).map(counted) })
    return reply
      .type(XLSX_TYPE)
      .header('content-disposition', `attachment; filename="fyrsteg-${report.year}-${language}.xlsx"`)
      .send(workbook)
  },
})

/** Figures are numbers, so that they can be added up. */
const counted = ([part, what, of, value]: ReportRow): (string | number)[] => [
  part,
  what,
  of,
  /^\d{1,15}$/.test(value) ? Number(value) : value,
]
