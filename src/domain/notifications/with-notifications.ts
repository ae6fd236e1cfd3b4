import { nameOf } from '../actor.js'
import type { Idea } from '../types.gen.js'
import { withAppointments } from './appointments.js'
import type { Recorded } from './events.js'
import { notificationItems } from './notification-items.js'

/**
 * What was recorded, with those who have to be told in its outbox: one write with the event itself, so that
 * no kill comes in between.
 */
export function withNotifications(recorded: Recorded, now: Date): Idea {
  const assigned = withAssigned(recorded, now)
  const items = notificationItems(recorded, now)
  const told = items.length === 0 ? assigned : { ...assigned, outbox: [...assigned.outbox, ...items] }
  return withAppointments(told, now)
}

/** Who was made responsible by somebody else has it on the desk until they have done something with it. */
function withAssigned({ before, after, actor }: Recorded, now: Date): Idea {
  const { assigned, ...rest } = after
  const isOwn = after.advisor === null || after.advisor.id === actor.id
  if (isOwn) return assigned === undefined ? after : rest
  if (after.advisor?.id === before.advisor?.id) return after
  return { ...rest, assigned: { by: nameOf(actor), at: now.toISOString() } }
}
