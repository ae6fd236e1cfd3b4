import type { Deps } from '../../actions/deps.js'
import { SYSTEM } from '../../domain/actor.js'
import { record } from '../../domain/idea/record.js'
import type { Idea, OutboxItem } from '../../types.gen.js'
import { type CarryOut, textIn } from './effect.js'
import { saveGuarded } from './save-guarded.js'

/** Tells the idea that another one was merged into: both histories stay whole, and each knows of the other. */
export const linkMerged =
  ({ collections, clock }: Deps): CarryOut =>
  (item, from) =>
    saveGuarded(collections.ideas, textIn(item.data, 'into') ?? '', (into) => {
      if (!into) throw new Error('the idea to merge into is not there')
      return linked(into, from, item, clock())
    })

/** The history entry has the item's own id: by that it is known when the item comes a second time. */
function linked(into: Idea, from: Idea, item: OutboxItem, now: Date): Idea {
  if (into.history.some((entry) => entry.id === item.id)) return into
  const reference = from.reference === undefined ? {} : { reference: from.reference }
  const happening = { what: 'merge-link', data: { idea: from.id, ...reference } }
  const merged = into.merged.includes(from.id) ? into.merged : [...into.merged, from.id]
  return record(into, { ...into, merged }, happening, SYSTEM, now, () => item.id)
}
