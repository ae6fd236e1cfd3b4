import type { Register } from '../operation.js'
import cancelOrder from './cancel-order.js'
import listEngines from './list-engines.js'
import listMemoryFiles from './list-memory-files.js'
import orderTranslation from './order-translation.js'
import readBundle from './read-bundle.js'
import readMemory from './read-memory.js'
import readPackage from './read-package.js'
import readTerminology from './read-terminology.js'
import removeMemoryFile from './remove-memory-file.js'
import takeInBundle from './take-in-bundle.js'
import takeInMemory from './take-in-memory.js'
import takeInPackage from './take-in-package.js'
import takeInTerminology from './take-in-terminology.js'
import translateByMachine from './translate-by-machine.js'

export const exchangeOperations: readonly Register[] = [
  readPackage,
  takeInPackage,
  readBundle,
  takeInBundle,
  takeInMemory,
  listMemoryFiles,
  removeMemoryFile,
  orderTranslation,
  cancelOrder,
  readMemory,
  readTerminology,
  takeInTerminology,
  listEngines,
  translateByMachine,
]
