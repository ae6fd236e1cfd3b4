import type { Deps } from '../../actions/deps.js'
import { rememberIdea } from '../../actions/exchange/memory.js'
import type { CarryOut } from './effect.js'

/** What was signed off can be offered to other translations; what was withdrawn no longer is. */
export const keepMemory =
  (deps: Deps): CarryOut =>
  (_item, idea) =>
    rememberIdea(deps, idea)
