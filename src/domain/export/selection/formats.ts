import type { SelectionFormat } from './selection-format.js'
import { writeCsv } from './write-csv.js'
import { writeEpub } from './write-epub.js'
import { writeJsonLines } from './write-json-lines.js'
import { writeXlsx } from './write-xlsx.js'

/** All formats of a selection. A new one is a module, a row here and a test. */
export const SELECTION_FORMATS: readonly SelectionFormat[] = [
  { suffix: 'csv', mediaType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  {
    suffix: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
  { suffix: 'jsonl', mediaType: 'application/jsonl; charset=utf-8', write: writeJsonLines },
  { suffix: 'epub', mediaType: 'application/epub+zip', write: writeEpub },
]
