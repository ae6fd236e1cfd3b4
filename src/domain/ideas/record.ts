import { type Actor, nameOf } from '../actor.js'
import { withoutAfters } from '../history/after.js'
import type { EventId } from '../history/events.js'
import { withNotifications } from '../notifications/with-notifications.js'
import type { Marked, Happening as MoveHappening } from '../process/happening.js'
import type { ActorName, Change, HistoryEntry, Idea, RequestMark } from '../types.gen.js'
import { closed, goesOn, joined } from './sitting.js'

/** What happened that is not a move: a move is told by its id in the process definition. */
export type Happening = MoveHappening & { readonly what: EventId }

export type { Marked, RequestMark }

/**
 * The one place where history is made: `next` becomes the following revision of `before`, with one entry
 * more, or with the last one told anew if the same sitting goes on. What happened before is never touched.
 */
export const record = (
  before: Idea,
  next: Idea,
  happening: Happening,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea => recordMove(before, next, happening, actor, now, newId)

/** The same of a move. */
export function recordMove(
  before: Idea,
  next: Idea,
  { request, ...happening }: MoveHappening,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const by = nameOf(actor)
  const at = now.toISOString()
  const revision = before.revision + 1
  const entry = withoutGaps<HistoryEntry>({ id: newId(), revision, by, at, ...happening })
  const changed = withoutGaps({ ...next, revision, changed: { by, at } })
  const notified = withNotifications({ before, after: changed, entry, actor }, now)
  const told = { ...notified, pending: withEntry(changed, before.pending, entry) }
  return request ? withRequest(told, request) : told
}

function withEntry(idea: Idea, pending: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const last = pending.at(-1)
  const [earlier, told] = goesOn(last, entry)
    ? [pending.slice(0, -1), joined(last, entry)]
    : [closed(pending), entry]
  const { changes } = told
  return [...earlier, changes ? { ...told, changes: withoutAfters(idea, changes) } : told]
}

/** So many requests are known again; and the first, which made the idea. */
const REQUESTS = 50

export const withRequest = (idea: Idea, request: RequestMark): Idea => {
  const [first, ...rest] = [...idea.doneRequests, request]
  return { ...idea, doneRequests: first ? [first, ...rest.slice(1 - REQUESTS)] : [] }
}

/** A document has no `undefined`: what is not there is absent. */
export const withoutGaps = <T extends object>(document: T): T =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)) as T

/** A change of one place in the idea, for the history. `undefined` means that there was or is nothing. */
export function changeOf(pointer: string, before: unknown, after: unknown): Change {
  // The shape made from the schema calls any JSON value an object.
  return withoutGaps({ pointer, before, after }) as Change
}

/** The changes of these top-level parts of the idea. */
export function changesOf<K extends keyof Idea>(before: Idea, after: Idea, parts: readonly K[]): Change[] {
  return parts
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .map((part) => changeOf(`/${part}`, before[part], after[part]))
}

export const stampOf = (actor: Actor, now: Date): { by: ActorName; at: string } => ({
  by: nameOf(actor),
  at: now.toISOString(),
})
