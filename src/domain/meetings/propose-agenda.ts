import type { Context } from '../context.js'
import type { AgendaItem, Idea, Meeting } from '../types.gen.js'
import { pendingDecision } from './pending-decision.js'

export type Reason = AgendaItem['reasons'][number]

/** Something that waits for a meeting. */
export interface Suggestion {
  readonly idea?: string
  /** Of an item without an idea. */
  readonly title?: string
  readonly reasons: readonly Reason[]
  /** Since when it has waited (RFC 3339). */
  readonly since: string
  /** What of its gate the meeting can decide. */
  readonly requirements: readonly string[]
  /** How many other requirements of that gate are not met. */
  readonly lacks: number
  /** Put on a new agenda by itself. */
  readonly ready: boolean
}

export interface KnownIdea {
  readonly idea: Idea
  readonly context: Context
}

/**
 * What a meeting should go through, the oldest first: incoming ideas, gates that wait for the workgroup's
 * decision, what advisors have put up, and what was postponed, or not reached, last time. A gate that lacks
 * more than the decision is suggested without being ready.
 */
export function proposeAgenda(ideas: readonly KnownIdea[], last: Meeting | undefined): Suggestion[] {
  const left = (last?.items ?? []).filter(isLeft)
  const ofIdea = new Map(left.flatMap((item) => (item.idea === undefined ? [] : [[item.idea, item]])))
  const about = ideas.flatMap((known) => suggestionFor(known, ofIdea.get(known.idea.id)))
  const free = left.filter(({ idea }) => idea === undefined).map(freeSuggestion)
  return [...about, ...free].toSorted((a, b) => compare(a.since, b.since))
}

/** What has waited equally long stays in the order in which it was found. */
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const isLeft = ({ decision }: AgendaItem): boolean => decision === undefined || decision.kind === 'postponed'

const freeSuggestion = ({ title = '', since }: AgendaItem): Suggestion => ({
  title,
  reasons: ['postponed'],
  since,
  requirements: [],
  lacks: 0,
  ready: true,
})

/**
 * What a meeting should take up of one idea: nothing or one suggestion.
 * @param left its item of the last meeting, if that was not reached
 */
export function suggestionFor({ idea, context }: KnownIdea, left: AgendaItem | undefined): Suggestion[] {
  if (idea.held) return []
  const gate = pendingDecision(context, idea)
  const [asked] = idea.agenda ?? []
  const isIncoming = context.process.isIn(idea.state, 'queue')
  const isOver = context.process.isIn(idea.state, 'closed')
  const reasons: Reason[] = [
    ...(isIncoming ? (['incoming'] as const) : []),
    ...(gate ? (['gate'] as const) : []),
    ...(asked ? (['asked'] as const) : []),
    ...(left && !isOver ? (['postponed'] as const) : []),
  ]
  if (reasons.length === 0) return []
  const times = [...(isIncoming || gate ? [idea.since] : []), ...(asked ? [asked.at] : [])]
  const since = [...times, ...(left && !isOver ? [left.since] : [])].toSorted()[0] as string
  const lacks = gate?.lacks ?? 0
  const ready = lacks === 0 || reasons.some((reason) => reason !== 'gate')
  return [{ idea: idea.id, reasons, since, requirements: gate?.requirements ?? [], lacks, ready }]
}
