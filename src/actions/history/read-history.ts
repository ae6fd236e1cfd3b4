import type { Actor } from '../../domain/actor.js'
import { withAfters } from '../../domain/history/after.js'
import { entriesFor } from '../../domain/history/entries-for.js'
import type { HistoryEntry, Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { placeIn } from '../ideas/cursors.js'
import type { FoundIdea } from '../ideas/find-idea.js'
import { newestFirst } from './read-entries.js'

type Found = Pick<FoundIdea, 'idea' | 'context'>

export interface HistoryPage {
  /** The newest first, as the actor may see them. */
  readonly items: readonly HistoryEntry[]
  /** Cursor of the next page, or null when this is the last one. */
  readonly next: string | null
}

/** So many entries are looked at for one page, however few of them the actor may see. */
const MOST_LOOKED_AT = 500

/** @throws DomainError `invalid-request` for a cursor that was never given out */
export async function readHistory(
  deps: Pick<Deps, 'collections'>,
  { idea, context }: Found,
  actor: Actor,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<HistoryPage> {
  const items: HistoryEntry[] = []
  let looked = 0
  let last = placeIn(after)
  for await (const { n, entry } of newestFirst(deps, idea, last)) {
    // There is one more: so there is a next page.
    if (items.length === limit || looked === MOST_LOOKED_AT) return { items, next: String(last) }
    items.push(...entriesFor(actor, context, idea, [entry]))
    looked += 1
    last = n
  }
  return { items, next: null }
}

/** What has happened since a revision as the actor may see it, the oldest first: of many, the newest. */
export async function changesSince(
  deps: Pick<Deps, 'collections'>,
  { idea, context }: Found,
  actor: Actor,
  revision: number,
): Promise<HistoryEntry[]> {
  const newest: HistoryEntry[] = []
  for await (const { entry } of newestFirst(deps, idea)) {
    if (entry.revision <= revision || newest.length === MOST_TOLD) break
    newest.push(entry)
  }
  return entriesFor(actor, context, idea, withAfters(idea, newest.toReversed()))
}

const MOST_TOLD = 50

/** So many entries back an entry is looked for by its id: it was made a moment ago. */
const MOST_BACK = 200

/** An entry of the idea by its id, if it is not too far back. For who may read the inner side. */
export async function recentEntry(
  deps: Pick<Deps, 'collections'>,
  idea: Idea,
  id: string | undefined,
): Promise<HistoryEntry | undefined> {
  let looked = 0
  if (id !== undefined)
    for await (const { entry } of newestFirst(deps, idea)) {
      if (entry.id === id) return entry
      looked += 1
      if (looked === MOST_BACK) break
    }
  return undefined
}
