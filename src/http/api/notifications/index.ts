import type { Register } from '../operation.js'
import endCalendarAddress from './end-calendar-address.js'
import listNotifications from './list-notifications.js'
import makeCalendarAddress from './make-calendar-address.js'
import seeNotifications from './see-notifications.js'

export const notificationsOperations: readonly Register[] = [
  listNotifications,
  seeNotifications,
  makeCalendarAddress,
  endCalendarAddress,
]
