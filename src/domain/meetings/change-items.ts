import { DomainError } from '../errors.js'
import { stampOf, withoutGaps } from '../ideas/record.js'
import { refuseAny } from '../process/input-checks.js'
import type { AgendaItem, Meeting, MeetingDecision } from '../types.gen.js'
import { assertRoom } from './limits.js'
import { assertOpen, assertUntouched, type Moment, nextRevision } from './moment.js'
import type { Reason, Suggestion } from './propose-agenda.js'

/** What an item is made of. */
export interface NewItem {
  readonly idea?: string
  readonly title?: string
  readonly reasons: readonly Reason[]
  readonly since: string
}

export const itemOf = ({ idea, title, reasons, since }: Suggestion | NewItem, id: string): AgendaItem =>
  withoutGaps({ id, idea, title, reasons: [...reasons], since }) as AgendaItem

/**
 * Adds items at the end; an idea that is there already is not put there twice.
 * @throws DomainError `minutes-approved`, `agenda-full`
 */
export function addItems(meeting: Meeting, items: readonly NewItem[], { newId }: Moment): Meeting {
  assertOpen(meeting)
  const known = new Set(meeting.items.map(({ idea }) => idea))
  const fresh = items.filter(({ idea }) => idea === undefined || !known.has(idea))
  if (fresh.length === 0) return meeting
  assertRoom(meeting, fresh.length)
  return { ...meeting, items: [...meeting.items, ...fresh.map((item) => itemOf(item, newId()))] }
}

/**
 * Takes an item off the agenda; what was said or decided about it is not thrown away.
 * @throws DomainError `minutes-approved`, `not-found`, `invalid-input`
 */
export function removeItem(meeting: Meeting, id: string): Meeting {
  assertOpen(meeting)
  const { note, decision } = itemIn(meeting, id)
  refuseAny(note?.text || decision ? [{ pointer: '/item', code: 'item-in-use' }] : [])
  return { ...meeting, items: meeting.items.filter((item) => item.id !== id) }
}

/**
 * Writes down what was said about an item. Whoever writes the same words twice has done it once.
 * @throws DomainError `minutes-approved`, `not-found`, `version-required`, `changed-meanwhile`
 */
export function writeNote(meeting: Meeting, id: string, text: string, moment: Moment): Meeting {
  assertOpen(meeting)
  const { note } = itemIn(meeting, id)
  if ((note?.text ?? '') === text) return meeting
  assertUntouched(meeting, note?.revision ?? 0, moment)
  const stamp = stampOf(moment.actor, moment.now)
  return withItem(meeting, id, { note: { text, revision: nextRevision(meeting), ...stamp } })
}

export type NewDecision = Omit<MeetingDecision, 'id' | 'revision' | 'by' | 'at'>

/**
 * Records what was decided about an item, with what it was about as it stood then. A decision that is changed
 * is a new one; the one before is in the idea's history.
 * @throws DomainError `minutes-approved`, `not-found`, `version-required`, `changed-meanwhile`
 */
export function recordDecision(
  meeting: Meeting,
  id: string,
  given: NewDecision,
  about: Pick<AgendaItem, 'about' | 'proposals'>,
  moment: Moment,
): Meeting {
  assertOpen(meeting)
  const { decision } = itemIn(meeting, id)
  assertUntouched(meeting, decision?.revision ?? 0, moment)
  const made = { id: moment.newId(), ...given, revision: nextRevision(meeting) }
  const stamp = stampOf(moment.actor, moment.now)
  return withItem(meeting, id, { ...about, decision: withoutGaps({ ...made, ...stamp }) })
}

/** @throws DomainError `not-found` */
export function itemIn({ items }: Meeting, id: string): AgendaItem {
  const item = items.find((one) => one.id === id)
  if (!item) throw new DomainError('not-found')
  return item
}

export const withItem = (meeting: Meeting, id: string, part: Partial<AgendaItem>): Meeting => ({
  ...meeting,
  items: meeting.items.map((item) => (item.id === id ? withoutGaps({ ...item, ...part }) : item)),
})
