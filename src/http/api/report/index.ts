import type { Register } from '../operation.js'
import readReport from './read-report.js'
import readReportCsv from './read-report-csv.js'
import readReportXlsx from './read-report-xlsx.js'

export const reportOperations: readonly Register[] = [readReport, readReportCsv, readReportXlsx]
