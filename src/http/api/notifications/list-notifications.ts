import { listNotifications } from '../../../actions/notifications/list-notifications.js'
import { kindOf } from '../../../domain/notifications/events.js'
import type { Notification, NotificationView } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { PAGE } from '../parameters.js'

export default operation<{ query: { after?: string; limit: number } }>({
  id: 'listNotifications',
  method: 'GET',
  url: '/me/notifications',
  tag: 'authentication',
  summary: 'List what has happened that concerns you',
  description: 'The newest first, kept for 90 days. Nothing that you did yourself is among it.',
  access: ['signed-in'],
  query: PAGE,
  answers: [{ status: 200, description: 'One page', shape: 'api-notification-list' }],
  handle: async ({ deps, query, request }) => {
    const { items, next, unseen } = await listNotifications(deps, request.actor, query)
    return { items: items.map(viewOf), next, unseen: unseen.n }
  },
})

function viewOf({ person: _p, digest: _d, expires: _e, seen, ...rest }: Notification): NotificationView {
  return { ...rest, kind: kindOf(rest.event), isSeen: seen !== undefined }
}
