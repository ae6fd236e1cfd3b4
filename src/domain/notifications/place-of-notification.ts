import type { Notification } from '../types.gen.js'
import { NOTIFICATION_EVENTS } from './events.js'

/** Where it is read, below the language: `ideas/2026-0042/advice`. */
export function placeOfNotification({
  event,
  reference,
  idea,
}: Pick<Notification, 'event' | 'reference' | 'idea'>): string {
  if (event === 'held') return 'submit/held'
  return `ideas/${reference ?? idea}${NOTIFICATION_EVENTS[event].path ?? ''}`
}
