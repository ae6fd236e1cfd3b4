import type { Deps } from '../../actions/deps.js'
import { saveGuarded } from '../../actions/save-guarded.js'
import { stamped } from '../../domain/publication/changed-at.js'
import { type EditionEffect, nextCase, withdrawCase } from '../../domain/publication/next-case.js'
import { withSpread } from '../../domain/spread/shown-uptakes.js'
import type { Case, Idea } from '../../types.gen.js'
import type { CarryOut } from './effect.js'

/** The edition that was made when it was published becomes what the public reads. */
export const publishEdition =
  ({ collections, clock }: Deps): CarryOut =>
  (item, idea) => {
    // Its shape was fixed by the move that published it.
    const effect = item.data as unknown as EditionEffect
    return saveGuarded(collections.cases, effect.caseId, (stored) =>
      withSpread(stamped(stored, withdrawnAsIn(idea, nextCase(stored, effect), stored), clock()), idea),
    )
  }

/** An edition that comes late must not bring back a case that was withdrawn meanwhile. */
function withdrawnAsIn(idea: Idea, next: Case, stored: Case | null): Case {
  const newest = idea.publications.at(-1)
  return newest?.withdrawn ? withdrawCase(next, newest.withdrawn.at, stored?.withdrawal?.note) : next
}
