import type { Actor } from '../../domain/actor.js'
import { entriesFor } from '../../domain/history/entries-for.js'
import { differenceIn, type PlaceDifference, placesChanged } from '../../domain/ideas/revision-difference.js'
import type { HistoryEntry } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import type { FoundIdea } from '../ideas/find-idea.js'
import { since } from './read-entries.js'

/**
 * What differs between two revisions of an idea, as far as the actor may see it. Of the history only what
 * lies between them is read, and after that until each place that was changed is met again.
 */
export async function readDifference(
  deps: Pick<Deps, 'collections'>,
  { idea, context }: Pick<FoundIdea, 'idea' | 'context'>,
  actor: Actor,
  from: number,
  to: number,
): Promise<PlaceDifference[]> {
  const between: HistoryEntry[] = []
  const later: HistoryEntry[] = []
  let open: Set<string> | undefined
  for await (const entry of since(deps, idea, from)) {
    if (entry.revision <= to) {
      between.push(...entriesFor(actor, context, idea, [entry]))
      continue
    }
    open ??= placesIn(between)
    later.push(entry)
    for (const { pointer } of entry.changes ?? []) open.delete(pointer)
    if (open.size === 0) break
  }
  return differenceIn(placesChanged(idea, between, later))
}

const placesIn = (entries: readonly HistoryEntry[]): Set<string> =>
  new Set(entries.flatMap(({ changes = [] }) => changes.map(({ pointer }) => pointer)))
