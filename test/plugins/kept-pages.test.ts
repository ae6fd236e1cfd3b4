import t from 'tap'
import { withdrawCase } from '../../src/domain/publication/next-case.js'
import { fillCases } from '../routes/harvest/fill-cases.js'
