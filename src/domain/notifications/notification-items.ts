import { nameOf } from '../actor.js'
import { effect } from '../process/outbox.js'
import type { ActorName, Idea, OutboxItem } from '../types.gen.js'
import { type Concerned, NOTIFICATION_EVENTS, type Recorded } from './events.js'
import type { NotificationEvent } from './kinds.js'

/** What is kept of an event until those whom it concerns have been found and told. */
export interface NotificationData extends Concerned {
  readonly event: NotificationEvent
  readonly by: ActorName
  readonly at: string
  /** Of an exception: the move that it is about. */
  readonly move?: string
  /** What its own letter says besides: from whom, what was shared, until when. */
  readonly letter?: Readonly<Record<string, string>>
}

export const notificationItem = (data: NotificationData, id: string, now: Date): OutboxItem =>
  effect('notification', data, now, id)

export const dataOf = ({ data }: OutboxItem): NotificationData => data as unknown as NotificationData

/** Everything in a record that concerns somebody, one item an event, to be written with it. */
export function notificationItems(recorded: Recorded, now: Date): OutboxItem[] {
  const { after, entry, actor } = recorded
  const { id, at } = entry
  const move = after.override?.move
  return (Object.keys(NOTIFICATION_EVENTS) as NotificationEvent[]).flatMap((event) => {
    const concerned = NOTIFICATION_EVENTS[event].of?.(recorded)
    if (!concerned || isNobody(concerned, actor.id) || !isTold(event, after)) return []
    const about = { ...concerned, event, by: nameOf(actor), at, ...(move !== undefined && { move }) }
    return [notificationItem(about, `${id.slice(0, 40)}-${event}`, now)]
  })
}

/** Nobody is told of what they did themselves. */
const isNobody = ({ people, circle }: Concerned, actor: string): boolean =>
  circle === undefined && (people ?? []).every((id) => id === actor)

/** Of what looks like spam nothing else is told until somebody has decided. */
const isTold = (event: NotificationEvent, { held }: Idea): boolean => held === undefined || event === 'held'

/** The one who is offered an idea, with what is shared. */
export function offerItem({ offer }: Idea, actor: ActorName, now: Date, id: string): OutboxItem[] {
  if (offer === undefined) return []
  const { from, shared, note, until } = offer
  const letter = { from: from.name, shared, until, ...(note !== undefined && { note }) }
  const about = { event: 'offered', people: [offer.to.id], by: actor, at: now.toISOString(), letter } as const
  return [notificationItem({ ...about, day: until.slice(0, 10) }, id, now)]
}
