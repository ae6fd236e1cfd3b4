import { seeAllNotifications, seeNotification } from '../../../actions/notifications/list-notifications.js'
import type { NotificationsSeen } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'

export default operation<{ body: NotificationsSeen }>({
  id: 'seeNotifications',
  method: 'POST',
  url: '/me/notifications/seen',
  tag: 'authentication',
  summary: 'Mark what has happened as seen',
  description: 'One notification, or all until now.',
  access: ['signed-in'],
  body: 'api-notifications-seen',
  answers: [{ status: 204, description: 'Marked as seen' }],
  refusals: ['not-found'],
  handle: async ({ deps, body: { notification }, request, reply }) => {
    if (notification === undefined) await seeAllNotifications(deps, request.actor)
    else await seeNotification(deps, request.actor, notification)
    return reply.status(204).send()
  },
})
