import { historyDocument } from '../../domain/history/history-document.js'
import { isSealed } from '../../domain/history/seal-pending.js'
import { overflowOf, withoutItems } from '../../domain/ideas/overflow.js'
import { closed, endOfSitting } from '../../domain/ideas/sitting.js'
import type { HistoryEntry, Idea } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'

/**
 * Takes out of an idea what is kept beside it now. Given the same object when there is nothing to take out.
 */
export type Trim = (stored: Idea) => Idea

/**
 * Copies what an idea need not hold itself: chained entries to the history, and the oldest items of long
 * lists. Killed anywhere it is done again, and nothing comes twice: everything has an id that follows from
 * the idea. The idea is trimmed by the caller's own guarded write.
 */
export async function keepHistory({ collections, clock }: Pick<Deps, 'collections' | 'clock'>, idea: Idea) {
  const sealed = idea.pending.filter(isSealed)
  const kept = clock().toISOString()
  for (const entry of sealed) await insertOnce(collections.history, historyDocument(idea.id, entry, kept))
  const items = overflowOf(idea)
  for (const item of items) await insertOnce(collections.ideaItems, item)
  const last = sealed.at(-1)?.seal.n ?? 0
  const trim: Trim = (stored) => withoutItems(withoutEntries(stored, last), items)
  return trim
}

function withoutEntries(idea: Idea, last: number): Idea {
  const pending = idea.pending.filter(({ seal }) => seal === undefined || seal.n > last)
  return pending.length === idea.pending.length ? idea : { ...idea, pending }
}

/**
 * The idea to be saved once more, with a sitting closed whose time is over; the same object when all is
 * chained.
 */
export function withSittingClosed(idea: Idea, now: Date): Idea {
  const isComplete = (entry: HistoryEntry) => !entry.open || endOfSitting(entry) <= now.getTime()
  const waits = idea.pending.some((entry) => !isSealed(entry) && isComplete(entry))
  return waits ? { ...idea, pending: closed(idea.pending) } : idea
}
