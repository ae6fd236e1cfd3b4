import { nameOf, SYSTEM } from '../actor.js'
import { startOfDay } from '../dates/for-machines.js'
import { hash } from '../hash.js'
import type { Idea, OutboxItem } from '../types.gen.js'
import type { NotificationEvent } from './kinds.js'
import { dataOf, notificationItem } from './notification-items.js'
import { openAgreements } from './open-agreements.js'

interface Appointment {
  readonly event: NotificationEvent
  readonly day: string
}

/** The days on which an idea waits for its advisor. */
const appointmentsOf = ({ pause, followUp, advice }: Idea): Appointment[] => [
  ...(pause ? [{ event: 'review-due' as const, day: pause.reviewDate }] : []),
  ...(followUp === undefined ? [] : [{ event: 'follow-up-due' as const, day: followUp }]),
  ...openAgreements(advice).map((day) => ({ event: 'agreed-due' as const, day })),
]

/** Whether an item of the outbox waits for its day. */
export const isAppointment = ({ kind, data }: OutboxItem): boolean =>
  kind === 'notification' && String(data.event).endsWith('-due')

/** What waits for its day is no backlog. */
export const isUnderWay = (item: OutboxItem): boolean => !isAppointment(item) || item.attempts > 0

/**
 * The idea with one item in its outbox for each day to come, and none for a day that is no longer agreed. A
 * day that has come is on the desk already. The same object when all is as it should be.
 */
export function withAppointments(idea: Idea, now: Date): Idea {
  const wanted = appointmentsOf(idea).filter(({ day }) => startOfDay(day) > now)
  const others = idea.outbox.filter((item) => !isAppointment(item) || Date.parse(item.due) <= now.getTime())
  const items = wanted.map((one) => itemOf(idea, one))
  const isMarked = idea.appointed === true || appointmentsOf(idea).length === 0
  if (isMarked && others.length + items.length === idea.outbox.length && isSame(idea, items)) return idea
  return { ...idea, appointed: true, outbox: [...others, ...items] }
}

const isSame = ({ outbox }: Idea, items: readonly OutboxItem[]): boolean =>
  items.every(({ id }) => outbox.some((one) => one.id === id))

/** The same day is the same item, whoever writes it: it is told once. */
function itemOf({ id, outbox }: Idea, { event, day }: Appointment): OutboxItem {
  const own = hash(`${id} ${event} ${day}`)
  const known = outbox.find((item) => item.id === own)
  const due = startOfDay(day)
  const data = { event, day, at: due.toISOString(), by: nameOf(SYSTEM), circle: 'advisor' } as const
  return known ?? notificationItem(data, own, due)
}

/** Whether what was written for a day still holds on it. */
export function isStillAgreed(idea: Idea, item: OutboxItem): boolean {
  if (!isAppointment(item)) return true
  const { event, day } = dataOf(item)
  return appointmentsOf(idea).some((one) => one.event === event && one.day === day)
}

/** Whether the days of an idea of an earlier version are still to be written into its outbox. */
export const lacksAppointments = (idea: Idea): boolean =>
  idea.appointed !== true && appointmentsOf(idea).length > 0
