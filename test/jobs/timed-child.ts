/**
 * Sweeps once; its store kills it at a given write: `timed-child.ts sqlite|mongodb ADDRESS WRITE before|after`,
 * with the time in `NOW_IS`.
 */

import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { openDeadlyStore } from './deadly-store.js'
import { sweepOnce } from './timed-sweep.js'

const { store } = await openDeadlyStore(['ideas'])
const clock = () => new Date(process.env.NOW_IS ?? '')
const { deps, close } = await openCore(readConfig({ ...process.env, LOG_LEVEL: 'silent' }), { store, clock })
await sweepOnce(deps)
await close()
