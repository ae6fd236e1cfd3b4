import type { Deps } from '../../actions/deps.js'
import { saveGuarded } from '../../actions/ideas/save-guarded.js'
import { removeUnneeded } from '../../actions/pictures/picture-content.js'
import { stamped } from '../../domain/publication/changed-at.js'
import { editionDocument } from '../../domain/publication/earlier-editions.js'
import { type EditionEffect, nextCase, withdrawCase } from '../../domain/publication/next-case.js'
import type { Case, Idea } from '../../domain/types.gen.js'
import { withSpread } from '../../domain/uses/shown-uptakes.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { CarryOut } from './effect.js'

/**
 * The edition that was made when it was published becomes what the public reads. The one before is kept
 * outside the case first, so that it is somewhere at any moment (decision 15).
 */
export const publishEdition =
  ({ collections, clock }: Deps): CarryOut =>
  async (item, idea) => {
    // Its shape was fixed by the move that published it.
    const effect = item.data as unknown as EditionEffect
    const before = (await collections.cases.get(effect.caseId))?.doc
    await saveGuarded(collections.cases, effect.caseId, async (stored) => {
      const { doc, left } = nextCase(stored, effect)
      if (left) await insertOnce(collections.caseEditions, editionDocument(effect.caseId, left))
      return withSpread(stamped(stored, withdrawnAsIn(idea, doc, stored), clock()), idea)
    })
    // What was left out of this edition is gone for readers of all of them.
    await removeUnneeded({ collections }, idea.id, before?.edition.pictures ?? [])
  }

/** An edition that comes late must not bring back a case that was withdrawn meanwhile. */
function withdrawnAsIn(idea: Idea, next: Case, stored: Case | null): Case {
  const newest = idea.publications.at(-1)
  return newest?.withdrawn ? withdrawCase(next, newest.withdrawn.at, stored?.withdrawal?.note) : next
}
