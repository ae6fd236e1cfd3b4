import type { Register } from '../operation.js'
import addUptake from './add-uptake.js'
import decideUptake from './decide-uptake.js'
import listCaseUptakes from './list-case-uptakes.js'
import listDeliveries from './list-deliveries.js'
import listSpread from './list-spread.js'
import listUptakes from './list-uptakes.js'
import recordDeliveries from './record-deliveries.js'
import recordDelivery from './record-delivery.js'
import reportUseOfCase from './report-use-of-case.js'
import strikeDelivery from './strike-delivery.js'

export const usesOperations: readonly Register[] = [
  listDeliveries,
  recordDelivery,
  strikeDelivery,
  listUptakes,
  addUptake,
  decideUptake,
  listCaseUptakes,
  reportUseOfCase,
  listSpread,
  recordDeliveries,
]
