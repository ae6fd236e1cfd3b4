import type { Deps } from '../../actions/deps.js'
import { saveGuarded } from '../../actions/ideas/save-guarded.js'
import { removeUnneeded } from '../../actions/pictures/picture-content.js'
import { withHidden } from '../../domain/pictures/hide-pictures.js'
import { stamped } from '../../domain/publication/changed-at.js'
import type { CarryOut } from './effect.js'

/** Pictures that readers of a published case get no more, in no edition and no format; or get again. */
export const hidePictures =
  ({ collections, clock }: Deps): CarryOut =>
  async ({ data }, idea) => {
    const [hide, show] = [idsIn(data.hide), idsIn(data.show)]
    const before = (await collections.cases.get(idea.id))?.doc
    await saveGuarded(
      collections.cases,
      idea.id,
      (stored) => stored && stamped(stored, withHidden(stored, hide, show), clock()),
    )
    await removeUnneeded({ collections }, idea.id, before?.edition.pictures ?? [])
  }

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
