import { isSameValue } from '../history/canonical.js'
import type { Change, HistoryEntry } from '../types.gen.js'

/** A sitting ends when nothing has been saved for so long. Milliseconds. */
export const SITTING = 60 * 60 * 1000

/** When a sitting is over, unless something is saved before. Milliseconds. */
export const endOfSitting = ({ at }: Pick<HistoryEntry, 'at'>): number => Date.parse(at) + SITTING

/** The entries with the last one closed: nothing is told there any more. */
export function closed(pending: readonly HistoryEntry[]): HistoryEntry[] {
  return pending.map(({ open: _, ...entry }) => entry)
}

/** Whether a save belongs to the sitting that is open: of the same kind, by the same actor, soon enough. */
export const goesOn = (open: HistoryEntry | undefined, next: HistoryEntry): open is HistoryEntry =>
  open?.open === true &&
  next.open === true &&
  open.what === next.what &&
  open.by.kind === next.by.kind &&
  open.by.id === next.by.id &&
  Date.parse(next.at) < endOfSitting(open)

/** Both saves as one: what stood there first stays; a place that is again what it was has not changed. */
export function joined(open: HistoryEntry, next: HistoryEntry): HistoryEntry {
  const places = new Map(dated(open).map((change) => [change.pointer, change]))
  for (const { after, ...change } of next.changes ?? []) {
    const first = places.get(change.pointer)
    const then = { ...(first ?? { ...change, first: next.revision }), last: next.revision }
    if (first && isSameValue(first.before, after)) places.delete(change.pointer)
    else places.set(change.pointer, after === undefined ? withoutAfter(then) : { ...then, after })
  }
  const changes = [...places.values()]
  return { ...next, id: open.id, since: open.since ?? open.at, saves: (open.saves ?? 1) + 1, changes }
}

/** In which revisions a sitting touched a place says whether a form that was read in between has seen it. */
const dated = ({ changes = [], saves, revision }: HistoryEntry): Change[] =>
  saves === undefined ? changes.map((change) => ({ ...change, first: revision, last: revision })) : changes

const withoutAfter = ({ after: _, ...change }: Change): Change => change
