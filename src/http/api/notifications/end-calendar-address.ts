import { endCalendarAddress } from '../../../actions/notifications/calendar-address.js'
import { operation } from '../operation.js'

export default operation({
  id: 'endCalendarAddress',
  method: 'DELETE',
  url: '/me/calendar',
  tag: 'authentication',
  summary: 'End the private address of your calendar',
  access: ['signed-in'],
  answers: [{ status: 204, description: 'It no longer works' }],
  handle: async ({ deps, request, reply }) => {
    await endCalendarAddress(deps, request.actor)
    return reply.status(204).send()
  },
})
