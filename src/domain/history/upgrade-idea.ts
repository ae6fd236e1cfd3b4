import { withoutGaps } from '../ideas/record.js'
import { earlierEffects } from '../process/upgrade-definition.js'
import type { Change, HistoryDocument, HistoryEntry, Idea } from '../types.gen.js'
import { isFollowed, valueAfter } from './after.js'
import { isSameValue } from './canonical.js'
import { historyDocument } from './history-document.js'
import { sealEntry } from './seal-entry.js'
import { aftersOf } from './seal-pending.js'

/** An entry as version 0.1.0 kept it in the idea. */
export interface FirstEntry extends HistoryEntry {
  readonly request?: Idea['doneRequests'][number]
}

/** An idea as version 0.1.0 kept it: with its whole history. */
export type FirstIdea = Omit<
  Idea,
  'pending' | 'chain' | 'doneRequests' | 'moved' | 'submitted' | 'freed' | 'decisions'
> & { readonly history: readonly FirstEntry[] }

/** Whether a document of the collection is one of then. */
export const isFirstIdea = (idea: Idea | FirstIdea): idea is FirstIdea => 'history' in idea

const REQUESTS = 50

/**
 * An idea of version 0.1.0 as it is now, and its history as it is kept beside it: chained, and marked as
 * moved over.
 * @param kept when it is moved (RFC 3339, UTC)
 */
export function upgradeIdea(
  { history, ...idea }: FirstIdea,
  newSalt: () => string,
  kept: string,
): { readonly idea: Idea; readonly entries: readonly HistoryDocument[] } {
  const next = withoutGaps<Idea>({
    ...idea,
    ...told(history),
    pending: [],
    doneRequests: requestsIn(history),
  })
  const short = history.map(({ request: _, ...entry }, n) => shortened(next, entry, history.slice(n + 1)))
  let previous: string | undefined
  const entries = short.map((entry, n) => {
    const link = { idea: idea.id, n: n + 1, previous, moved: true }
    const sealed = sealEntry(entry, link, newSalt, aftersOf(next, entry, short.slice(n + 1)))
    previous = sealed.seal.hash
    return historyDocument(idea.id, sealed, kept)
  })
  return { idea: previous ? { ...next, chain: { length: entries.length, head: previous } } : next, entries }
}

/** What rules ask of the whole history stands in the idea itself. */
function told(history: readonly FirstEntry[]): Partial<Idea> {
  const submitted = history.find(({ what }) => earlierEffects(what).includes('submit'))?.at
  const decisions = decisionsIn(history)
  return {
    ...(submitted !== undefined && { submitted }),
    ...(history.some(({ what }) => what === 'free') && { freed: true }),
    ...(decisions.length > 0 && { decisions }),
  }
}

const FREE = new Set(['other', 'postponed'])

function decisionsIn(history: readonly FirstEntry[]): NonNullable<Idea['decisions']> {
  const done = new Map<string, boolean>()
  for (const { data } of history) {
    if (typeof data?.decision !== 'string') continue
    const isDone = data.carried === true || FREE.has(String(data.kind))
    done.set(data.decision, done.get(data.decision) === true || isDone)
  }
  return [...done].map(([id, isDone]) => ({ id, done: isDone }))
}

function requestsIn(history: readonly FirstEntry[]): Idea['doneRequests'] {
  const [first, ...rest] = history.flatMap(({ request }) => (request ? [request] : []))
  return first ? [first, ...rest.slice(1 - REQUESTS)] : []
}

/** The entry without what came after, where that is what follows from the rest. */
function shortened(idea: Idea, entry: HistoryEntry, later: readonly HistoryEntry[]): HistoryEntry {
  if (!entry.changes) return entry
  const changes = entry.changes.map(({ after, ...change }: Change) => {
    const follows = isFollowed(change.pointer) && isSameValue(after, valueAfter(idea, change, later))
    if (follows) return change
    if (after !== undefined) return { ...change, after }
    // Nothing came after, and the rest would say otherwise.
    return isFollowed(change.pointer) ? ({ ...change, after: null } as unknown as Change) : change
  })
  return { ...entry, changes }
}
