import type { Register } from '../operation.js'
import cancelOrder from './cancel-order.js'
import correctSentence from './correct-sentence.js'
import importBundle from './import-bundle.js'
import importMemory from './import-memory.js'
import importPackage from './import-package.js'
import importTerminology from './import-terminology.js'
import listEngines from './list-engines.js'
import listMemoryFiles from './list-memory-files.js'
import orderTranslation from './order-translation.js'
import readBundle from './read-bundle.js'
import readMemory from './read-memory.js'
import readPackage from './read-package.js'
import readTerminology from './read-terminology.js'
import removeMemoryFile from './remove-memory-file.js'
import searchMemory from './search-memory.js'
import translateByMachine from './translate-by-machine.js'

export const exchangeOperations: readonly Register[] = [
  readPackage,
  importPackage,
  readBundle,
  importBundle,
  importMemory,
  listMemoryFiles,
  removeMemoryFile,
  orderTranslation,
  cancelOrder,
  readMemory,
  searchMemory,
  correctSentence,
  readTerminology,
  importTerminology,
  listEngines,
  translateByMachine,
]
