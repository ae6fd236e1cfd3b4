import { type Pages, page } from '../page.js'
import { notificationsPage } from './notifications-page.js'
import {
  calendarFile,
  openNotification,
  takeAllSeen,
  takeCalendar,
  takeChoices,
} from './take-notifications.js'

/** What has happened that concerns somebody; what they want by e-mail; their calendar. */
export const notificationPages: Pages = (app, { deps }) => {
  const own = { access: ['signed-in'] } as const
  const post = { ...own, method: 'POST' } as const
  page(app, { ...own, url: '/desk/notifications', handle: (request) => notificationsPage(deps, request) })
  page(app, { ...post, url: '/desk/notifications', handle: (...asked) => takeAllSeen(deps, ...asked) })
  page(app, {
    ...own,
    url: '/desk/notifications/:notification',
    handle: (...asked) => openNotification(deps, ...asked),
  })
  page(app, { ...post, url: '/account/notifications', handle: (...asked) => takeChoices(deps, ...asked) })
  page(app, { ...post, url: '/account/calendar', handle: (...asked) => takeCalendar(deps, ...asked) })
  page(app, {
    url: '/calendar/:file',
    access: 'public',
    handle: (...asked) => calendarFile(deps, ...asked),
  })
}
