import type { Deps } from '../../actions/deps.js'
import { saveGuarded } from '../../actions/ideas/save-guarded.js'
import { removeUnneeded } from '../../actions/pictures/picture-content.js'
import { stamped } from '../../domain/publication/changed-at.js'
import { withdrawCase } from '../../domain/publication/next-case.js'
import { type CarryOut, textIn } from './effect.js'

/**
 * A tombstone at the case's address. An edition that is still on its way finds in the idea that it was
 * withdrawn.
 */
export const withdrawEditions =
  ({ collections, clock }: Deps): CarryOut =>
  async ({ data }, idea) => {
    const at = textIn(data, 'at') ?? clock().toISOString()
    const before = (await collections.cases.get(idea.id))?.doc
    await saveGuarded(
      collections.cases,
      idea.id,
      (stored) => stored && stamped(stored, withdrawCase(stored, at, textIn(data, 'note')), clock()),
    )
    await removeUnneeded({ collections }, idea.id, before?.edition.pictures ?? [])
  }
