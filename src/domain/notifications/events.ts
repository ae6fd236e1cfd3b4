import { type Actor, isStaff } from '../actor.js'
import type { HistoryEntry, Idea } from '../types.gen.js'
import type { NotificationEvent, NotificationKind } from './kinds.js'

/** What has just been recorded of an idea. */
export interface Recorded {
  readonly before: Idea
  readonly after: Idea
  readonly entry: HistoryEntry
  readonly actor: Actor
}

/** People who are found when it is told: by what they may do with the idea. */
export const CIRCLES = ['advisor', 'queue', 'moderators', 'approvers'] as const
export type Circle = (typeof CIRCLES)[number]

/** Whom an event concerns; the one who did it is never told. */
export interface Concerned {
  /** Ids. */
  readonly people?: readonly string[]
  readonly circle?: Circle
  /** The calendar date that it is about. */
  readonly day?: string
}

interface EventRow {
  readonly kind: NotificationKind
  /** Whom it concerns; undefined when it has not happened. One without it is not seen in a record. */
  readonly of?: (recorded: Recorded) => Concerned | undefined
  /** Letter of its own, below `mail:` in locales. */
  readonly letter?: string
  /** Where it is read, below the idea. */
  readonly path?: string
}

/** The advisor who is responsible, or everybody who may take the idea on. */
const ADVISOR: Concerned = { circle: 'advisor' }
const when = (happened: boolean, concerned: Concerned = ADVISOR): Concerned | undefined =>
  happened ? concerned : undefined
const person = (id: string | undefined): Concerned => ({ people: id === undefined ? [] : [id] })

const isGiven = ({ before, after }: Recorded): boolean => after.advisor?.id !== before.advisor?.id
const isAccepted = ({ before, after }: Recorded): boolean =>
  before.offer !== undefined && after.offer === undefined && after.advisor?.id === before.offer.to.id
const isAnswered = (recorded: Recorded): boolean =>
  recorded.before.offer !== undefined && recorded.after.offer === undefined && !isAccepted(recorded)
const isOwners = ({ actor, before }: Recorded): boolean => before.reference !== undefined && !isStaff(actor)
const isWithdrawn = ({ closing }: Idea): boolean => closing?.reason === 'withdrawn'

/**
 * Every event that concerns somebody: whom, in which kind, and where it is read. Words are `said` in
 * `notifications.json` (locales). What has happened is read from the idea before and after, so that it is
 * told however it came about: on a page, by the API, for many ideas at once or by a meeting.
 */
export const NOTIFICATION_EVENTS: Readonly<Record<NotificationEvent, EventRow>> = {
  assigned: {
    kind: 'responsibility',
    of: (it) => when(isGiven(it) && !isAccepted(it), person(it.after.advisor?.id)),
  },
  unassigned: {
    kind: 'responsibility',
    of: (it) => when(isGiven(it) && !isAccepted(it), person(it.before.advisor?.id)),
  },
  // Told by the row of the move, which names the receiver in `notify`.
  offered: { kind: 'responsibility', letter: 'handed-over' },
  accepted: {
    kind: 'responsibility',
    of: (it) => when(isAccepted(it), person(it.before.offer?.from.id)),
  },
  declined: {
    kind: 'responsibility',
    of: (it) => when(isAnswered(it) && isReceiver(it), person(it.before.offer?.from.id)),
  },
  lapsed: {
    kind: 'responsibility',
    of: (it) => when(isAnswered(it) && it.actor.kind === 'system', offerSides(it.before)),
  },
  reminder: {
    kind: 'responsibility',
    letter: 'reminder',
    of: ({ entry }) => when(entry.what === 'remind'),
  },
  new: {
    kind: 'queue',
    of: ({ before, after, entry }) =>
      when(after.reference !== undefined && (before.reference === undefined || entry.what === 'free'), {
        circle: 'queue',
      }),
  },
  held: {
    kind: 'moderation',
    of: ({ before, entry }) => when(entry.what === 'hold' && !before.held, { circle: 'moderators' }),
  },
  withdrawn: {
    kind: 'owner',
    of: ({ before, after }) =>
      when(before.reference !== undefined && isWithdrawn(after) && !isWithdrawn(before)),
  },
  changed: { kind: 'owner', of: (it) => when(it.entry.what === 'edit' && isOwners(it)) },
  attached: { kind: 'owner', of: (it) => when(it.entry.what === 'attach' && isOwners(it)) },
  message: {
    kind: 'owner',
    letter: 'message-to-advisor',
    path: '/advice',
    of: ({ entry }) => when(entry.what === 'message' && entry.data?.side === 'submitter'),
  },
  'override-asked': {
    kind: 'decisions',
    of: ({ before, after }) =>
      when(after.override !== undefined && after.override.at !== before.override?.at, {
        circle: 'approvers',
      }),
  },
  'override-answered': {
    kind: 'decisions',
    of: ({ before, after }) =>
      when(before.override !== undefined && !after.override, person(before.override?.by.id)),
  },
  'not-carried-out': {
    kind: 'decisions',
    of: ({ after, entry }) =>
      when(after.decisions?.some(({ id, done }) => id === entry.data?.decision && !done) === true),
  },
  question: {
    kind: 'readers',
    letter: 'reader-asks',
    path: '/spread',
    of: ({ entry }) => when(entry.what === 'ask' || entry.what === 'let-through'),
  },
  'use-reported': {
    kind: 'readers',
    letter: 'uptake-told',
    path: '/spread',
    of: ({ after, entry }) => when(entry.what === 'tell-uptake' && !after.uptakes?.at(-1)?.signals),
  },
  mentioned: {
    kind: 'mentions',
    path: '/advice',
    of: ({ after, entry }) => when(entry.what === 'advise', { people: mentionedIn(after) }),
  },
  // Days that come: appointments.ts.
  'review-due': { kind: 'dates' },
  'agreed-due': { kind: 'dates', path: '/advice' },
  'follow-up-due': { kind: 'dates' },
}

const isReceiver = ({ before, actor }: Recorded): boolean => before.offer?.to.id === actor.id

const offerSides = ({ offer }: Idea): Concerned => ({
  people: offer === undefined ? [] : [...new Set([offer.from.id, offer.to.id])],
})

const mentionedIn = ({ advice }: Idea): string[] => (advice.at(-1)?.mentions ?? []).map(({ id }) => id)

export const kindOf = (event: NotificationEvent): NotificationKind => NOTIFICATION_EVENTS[event].kind
