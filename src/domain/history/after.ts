import type { Change, HistoryEntry, Idea } from '../types.gen.js'
import { isSameValue } from './canonical.js'
import { valueAt } from './value-at.js'

/**
 * Places that nothing changes without a `change` in the history: what came after one of them is what stood
 * there before the next, or what stands there now. Other places are small, and say both.
 */
const FOLLOWED = /^\/(answers|variants|screening|contact)(\/|$)/

/** Whether what came after a change of this place need not be kept: it stands elsewhere. */
export const isFollowed = (pointer: string): boolean => FOLLOWED.test(pointer)

/** The changes without what stands in the idea itself. */
export const withoutAfters = (idea: Idea, changes: readonly Change[]): Change[] =>
  changes.map(({ after, ...change }) => {
    const stands = isFollowed(change.pointer) && isSameValue(after, valueAt(idea, change.pointer))
    return stands || after === undefined ? change : { ...change, after }
  })

/**
 * What stood at a place after its change in an entry.
 * @param later the entries that followed, the oldest first
 */
export function valueAfter(idea: Idea, change: Change, later: Iterable<HistoryEntry>): unknown {
  if (change.after !== undefined || !isFollowed(change.pointer)) return change.after
  for (const { changes = [] } of later) {
    const next = changes.find(({ pointer }) => pointer === change.pointer)
    if (next) return next.before
  }
  return valueAt(idea, change.pointer)
}

/** The newest entries of an idea, the oldest first, with what came after each change told again. */
export const withAfters = (idea: Idea, entries: readonly HistoryEntry[]): HistoryEntry[] =>
  entries.map((entry, n) => {
    const later = entries.slice(n + 1)
    const told = entry.changes?.map((change) => {
      const after = valueAfter(idea, change, later)
      return after === undefined ? change : ({ ...change, after } as Change)
    })
    return told ? { ...entry, changes: told } : entry
  })
