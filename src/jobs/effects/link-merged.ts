import type { Deps } from '../../actions/deps.js'
import { saveGuardedIdea } from '../../actions/ideas/save-guarded.js'
import { SYSTEM } from '../../domain/actor.js'
import { record } from '../../domain/ideas/record.js'
import type { Idea, OutboxItem } from '../../domain/types.gen.js'
import { type CarryOut, textIn } from './effect.js'

/**
 * Tells the idea that another one was merged into: both histories stay whole, and each knows of the other.
 */
export const linkMerged =
  (deps: Deps): CarryOut =>
  (item, from) =>
    saveGuardedIdea(deps, textIn(item.data, 'into') ?? '', (into) => {
      if (!into) throw new Error('the idea to merge into is not there')
      return linked(into, from, item, deps.clock())
    })

/** The item is known as a request that was carried out, when it comes a second time. */
function linked(into: Idea, from: Idea, item: OutboxItem, now: Date): Idea {
  if (into.doneRequests.some(({ key }) => key === item.id)) return into
  const reference = from.reference === undefined ? {} : { reference: from.reference }
  const request = { key: item.id, fingerprint: 'merge-link' }
  const happening = { what: 'merge-link' as const, data: { idea: from.id, ...reference }, request }
  const merged = into.merged.includes(from.id) ? into.merged : [...into.merged, from.id]
  return record(into, { ...into, merged }, happening, SYSTEM, now, () => item.id)
}
