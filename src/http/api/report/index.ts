import type { Register } from '../operation.js'
import readReport from './read-report.js'
import readReportCsv from './read-report-csv.js'

export const reportOperations: readonly Register[] = [readReport, readReportCsv]
