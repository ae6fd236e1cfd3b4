import { dayOf, daysAfter } from '../../domain/dates/for-machines.js'
import { hash } from '../../domain/hash.js'
import { titleOf } from '../../domain/ideas/mails.js'
import { withoutGaps } from '../../domain/ideas/record.js'
import { isStillAgreed } from '../../domain/notifications/appointments.js'
import { kindOf, NOTIFICATION_EVENTS } from '../../domain/notifications/events.js'
import { hourOf, wayOf } from '../../domain/notifications/kinds.js'
import { nextDigest } from '../../domain/notifications/next-digest.js'
import { dataOf, type NotificationData } from '../../domain/notifications/notification-items.js'
import { placeOfNotification } from '../../domain/notifications/place-of-notification.js'
import { effect } from '../../domain/process/outbox.js'
import type { Idea, Notification, NotificationLetter, OutboxItem, Person } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'
import { concernedPeople } from './concerned-people.js'

/** Days. */
const KEPT = 90
/** What is written in the last moment before a daily e-mail still gets into it. Milliseconds. */
const LATE = 60_000

/**
 * Tells everybody whom an event concerns: each has it in a list of their own, and a letter as they choose.
 * Ids follow from the event and the person, so doing it again adds nothing.
 * @returns ids of the letters that are to be sent now
 */
export async function spreadNotification(deps: Deps, item: OutboxItem, idea: Idea): Promise<string[]> {
  if (!isStillAgreed(idea, item)) return []
  const data = dataOf(item)
  const people = await concernedPeople(deps, idea, data)
  const letters = await Promise.all(people.map((person) => tell(deps, item, idea, data, person)))
  return letters.flatMap((id) => (id === undefined ? [] : [id]))
}

async function tell(
  deps: Deps,
  item: OutboxItem,
  idea: Idea,
  data: NotificationData,
  person: Person,
): Promise<string | undefined> {
  const { notifications, notificationLetters } = deps.collections
  const id = hash(`${item.id} ${person.id}`)
  if (await notifications.get(id)) return undefined
  const now = deps.clock()
  const way = wayOf(kindOf(data.event), person.notifications)
  const digest = way === 'daily' ? nextDigest(now, hourOf(person.notifications)) : undefined
  const notification = notificationOf(id, idea, data, person, digest, now)
  const letter = way === 'none' ? undefined : letterOf(notification, data, now)
  // The letter comes first: a process that is killed in between makes neither a second time.
  if (letter) await insertOnce(notificationLetters, letter)
  await insertOnce(notifications, notification)
  return way === 'at-once' ? letter?.id : undefined
}

const notificationOf = (
  id: string,
  idea: Idea,
  { event, by, at, day }: NotificationData,
  person: Person,
  digest: string | undefined,
  now: Date,
): Notification =>
  withoutGaps<Notification>({
    id,
    person: person.id,
    event,
    idea: idea.id,
    reference: idea.reference,
    title: titleOf(idea).slice(0, 1000),
    language: idea.language,
    by,
    at,
    day: day === undefined ? undefined : dayOf(day),
    digest,
    expires: daysAfter(now, KEPT),
  } as Notification)

/** Of one notification at once; or the one of the day, which everything until then is gathered into. */
function letterOf(notification: Notification, data: NotificationData, now: Date): NotificationLetter {
  const { id, person, digest, expires, event, idea: ideaId, reference, title, by, day } = notification
  if (digest !== undefined) {
    const due = new Date(Date.parse(digest) + LATE)
    const own = hash(`${person} ${digest}`)
    return {
      id: own,
      person,
      digest,
      letter: effect('mail', { template: 'digest', person }, due, own),
      expires: daysAfter(due, KEPT),
    }
  }
  const template = NOTIFICATION_EVENTS[event].letter ?? 'notification'
  const place = template === 'notification' ? placeOfNotification(notification) : undefined
  const about = { template, person, event, ideaId, title, reference, place, by: by?.name, day }
  return { id, person, letter: effect('mail', withoutGaps({ ...about, ...data.letter }), now, id), expires }
}
