import type { Register } from '../operation.js'
import changeTerm from './change-term.js'
import createTerm from './create-term.js'
import listTerms from './list-terms.js'

export const termsOperations: readonly Register[] = [listTerms, createTerm, changeTerm]
