import { readTermFile, type TermFormat } from '../../../actions/exchange/term-files.js'
import { CSV_TYPE } from '../../../domain/exchange/terms-csv.js'
import { TBX_TYPE } from '../../../domain/exchange/write-tbx.js'
import { XLSX_TYPE } from '../../../domain/export/table-workbook.js'
import { operation } from '../operation.js'
import { FILE } from './file-operation.js'
import { sendFile } from './send-file.js'

export const FORMAT = {
  format: {
    type: 'string',
    description: 'TBX-Basic for translation tools, CSV for spreadsheets',
    examples: ['tbx'],
    enum: ['tbx', 'csv'],
    default: 'tbx',
  },
} as const

const OUT = {
  format: {
    ...FORMAT.format,
    description: 'TBX-Basic for translation tools; CSV, or a workbook, for spreadsheets',
    enum: ['tbx', 'csv', 'xlsx'],
  },
} as const

export default operation<{ query: { format: TermFormat | 'xlsx' } }>({
  id: 'readTerminology',
  method: 'GET',
  url: '/terminology',
  tag: 'translations',
  summary: 'Export the terms',
  access: 'public',
  query: OUT,
  answers: [FILE([TBX_TYPE, CSV_TYPE, XLSX_TYPE], 'The terms')],
  handle: async ({ deps, query, request, reply }) =>
    sendFile(reply, await readTermFile(deps, query.format, request.language)),
})
