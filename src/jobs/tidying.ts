import type { Deps } from '../actions/deps.js'
import { endDrafts } from '../actions/ideas/end-drafts.js'
import { removeOldUse } from '../actions/ideas/remove-old-use.js'

/** Milliseconds. */
const BETWEEN = 60 * 60 * 1000

/** Drafts whose time is over, and counts of days that are. @returns what is to be called from time to time */
export function makeTidying(deps: Deps): (isStopped: () => boolean) => Promise<void> {
  let last = -Infinity
  return async (isStopped) => {
    const now = deps.clock().getTime()
    if (now - last < BETWEEN) return
    await endDrafts(deps, isStopped)
    await removeOldUse(deps, isStopped)
    last = now
  }
}
