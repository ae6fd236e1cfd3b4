import type { Register } from '../operation.js'
import listCases from './list-cases.js'
import readCase from './read-case.js'

export const publicationOperations: readonly Register[] = [listCases, readCase]
