import { hasRole } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import { meetingInWords } from '../../domain/meetings/decision-in-words.js'
import { calendarDays } from '../../domain/notifications/calendar-days.js'
import { type CalendarEntry, writeCalendar } from '../../domain/notifications/write-calendar.js'
import type { Meeting, Person } from '../../domain/types.gen.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { findMeeting, listMeetings } from '../meetings/find-meetings.js'

/** More than anybody works with; a calendar program asks every hour. */
const IDEAS = 500
const MEETINGS = 50

/**
 * The calendar behind a private address: meetings, and the days of the ideas that its owner is responsible
 * for.
 * @throws DomainError `not-found` when the address has ended
 */
export async function readCalendar(deps: Deps, secret: string, language: string): Promise<string> {
  const person = await ownerOf(deps, secret)
  const entries = await Promise.all([meetingsOf(deps, person, language), daysOf(deps, person, language)])
  const t = deps.definitions.texts.in(language)
  return writeCalendar(t('notifications:calendar.name', { name: person.name }), entries.flat())
}

async function ownerOf({ collections }: Deps, secret: string): Promise<Person> {
  const credential = (await collections.credentials.get(hash(secret)))?.doc
  if (credential?.kind !== 'calendar') throw new DomainError('not-found')
  const person = (await collections.people.get(credential.person))?.doc
  if (!person?.active) throw new DomainError('not-found')
  return person
}

async function daysOf(deps: Deps, { id }: Person, language: string): Promise<CalendarEntry[]> {
  const waiting = { scalars: { advisor: [id] }, tags: { waits: ['review', 'follow-up', 'agreed'] } }
  const { items } = await deps.collections.ideas.find({ ...waiting, limit: IDEAS })
  const t = deps.definitions.texts.in(language)
  const ideas = `${baseUrlOf(deps.config)}/${language}/ideas`
  return items.flatMap(({ doc }) => calendarDays(doc, `${ideas}/${doc.reference ?? doc.id}`, t))
}

async function meetingsOf(deps: Deps, { roles }: Person, language: string): Promise<CalendarEntry[]> {
  const isInvited = hasRole({ grants: roles } as never, 'workgroup', 'advisor', 'administrator')
  if (!isInvited) return []
  const { items } = await listMeetings(deps, { limit: MEETINGS })
  return items.map((meeting) => entryOf(deps, meeting, language))
}

function entryOf(deps: Deps, meeting: Meeting, language: string): CalendarEntry {
  const { id, start, place, link, changed } = meeting
  return {
    uid: `${id}@fyrsteg`,
    title: meetingInWords(deps.definitions.current, language, meeting),
    at: start,
    place: [place, link].filter(Boolean).join(', '),
    link: `${baseUrlOf(deps.config)}/${language}/meeting/${id}`,
    changed: changed.at,
  }
}

/** One meeting as a file for a calendar. @throws DomainError `not-found` */
export async function readMeetingCalendar(deps: Deps, id: string, language: string): Promise<string> {
  const entry = entryOf(deps, await findMeeting(deps, id), language)
  return writeCalendar(entry.title, [entry])
}
