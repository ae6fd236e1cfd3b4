import type { Register } from '../operation.js'
import searchEverything from './search-everything.js'

export const searchOperations: readonly Register[] = [searchEverything]
