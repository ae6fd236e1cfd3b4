import type { Deps } from '../../actions/deps.js'
import { saveGuarded } from '../../actions/ideas/save-guarded.js'
import { withSpread } from '../../domain/uses/shown-uptakes.js'
import type { CarryOut } from './effect.js'

/**
 * Brings to the case what the idea shows of its uptakes. The case is not stamped as changed: its editions,
 * and all that is made from them, are what they were. A case that is not there yet takes them along with its
 * edition.
 */
export const showUptakes =
  ({ collections }: Deps): CarryOut =>
  (_item, idea) =>
    saveGuarded(collections.cases, idea.id, (stored) => stored && withSpread(stored, idea))
