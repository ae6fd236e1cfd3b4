import { makeCalendarAddress } from '../../../actions/notifications/calendar-address.js'
import { operation } from '../operation.js'

export default operation({
  id: 'makeCalendarAddress',
  method: 'POST',
  url: '/me/calendar',
  tag: 'authentication',
  summary: 'Make a private address of your calendar',
  description:
    'Meetings, reviews, follow-ups and agreed dates of your ideas, for a calendar program (RFC 5545). The ' +
    'address before stops working. A token cannot make one.',
  access: ['signed-in'],
  answers: [{ status: 201, description: 'The address, shown this once', shape: 'api-calendar-address' }],
  handle: async ({ deps, request, reply }) => {
    const url = await makeCalendarAddress(deps, request.actor)
    reply.status(201).header('cache-control', 'no-store')
    return { url }
  },
})
