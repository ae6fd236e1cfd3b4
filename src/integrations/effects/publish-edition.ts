import type { Deps } from '../../actions/deps.js'
import { nextCase } from '../../domain/publication/next-case.js'
import type { CarryOut } from './effect.js'
import { saveGuarded } from './save-guarded.js'

/** The edition that was made when it was published becomes what the public reads. */
export const publishEdition =
  ({ collections }: Deps): CarryOut =>
  (item, idea) =>
    saveGuarded(collections.cases, idea.id, (stored) => nextCase(stored, item.data as never))
