import type { Register } from '../operation.js'
import askAboutCase from './ask-about-case.js'
import decideRequest from './decide-request.js'
import listRequests from './list-requests.js'
import listSpreadWaiting from './list-waiting.js'

export const requestsOperations: readonly Register[] = [
  listRequests,
  decideRequest,
  askAboutCase,
  listSpreadWaiting,
]
