import { readTermFile, type TermFormat } from '../../../actions/exchange/term-files.js'
import { CSV_TYPE } from '../../../domain/exchange/terms-csv.js'
import { TBX_TYPE } from '../../../domain/exchange/write-tbx.js'
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

export default operation<{ query: { format: TermFormat } }>({
  id: 'readTerminology',
  method: 'GET',
  url: '/terminology',
  tag: 'translations',
  summary: 'Export the terms',
  access: 'public',
  query: FORMAT,
  answers: [FILE([TBX_TYPE, CSV_TYPE], 'The terms')],
  handle: async ({ deps, query, reply }) => sendFile(reply, await readTermFile(deps, query.format)),
})
