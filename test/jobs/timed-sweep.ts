import type { Deps } from '../../src/actions/deps.js'
import { sweep } from '../../src/jobs/sweep.js'

/** A sweep that carries out no effects: what it does besides. */
export const sweepOnce = (deps: Deps): Promise<void> =>
  sweep(deps, {
    first: true,
    run: async () => {},
    isStopped: () => false,
    anchor: async () => {},
    endDrafts: async () => {},
  })
