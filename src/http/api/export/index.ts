import type { Register } from '../operation.js'
import cancelExport from './cancel-export.js'
import createExport from './create-export.js'
import readExport from './read-export.js'
import readExportFile from './read-export-file.js'

export const exportOperations: readonly Register[] = [createExport, readExport, cancelExport, readExportFile]
