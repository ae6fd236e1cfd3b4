/**
 * Carries out what stands in the outbox of an idea; its store kills it at a given write: `editions-child.ts
 * sqlite|mongodb ADDRESS WRITE before|after`.
 */

import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { openDeadlyStore } from './deadly-store.js'

const { store } = await openDeadlyStore(['cases', 'caseEditions', 'ideas'])
const { outbox, close } = await openCore(readConfig({ ...process.env, LOG_LEVEL: 'silent' }), { store })
await outbox.flush('i1')
await close()
