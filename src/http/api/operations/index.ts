import type { Register } from '../operation.js'
import listOutbox from './list-outbox.js'
import live from './live.js'
import ready from './ready.js'
import retryOutboxItem from './retry-outbox-item.js'

export const operationsOperations: readonly Register[] = [listOutbox, retryOutboxItem, live, ready]
