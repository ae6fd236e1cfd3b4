import { listMeetings, type MeetingState } from '../../../actions/meetings/find-meetings.js'
import { meetingSummary } from '../../../domain/meetings/meeting-for.js'
import { operation } from '../operation.js'
import { PAGE } from '../parameters.js'
import { WHO_MEETS } from './meeting-operation.js'

const STATE = {
  type: 'string',
  description: 'Only meetings that stand here',
  examples: ['planned'],
  enum: ['planned', 'held', 'approved'],
} as const

export default operation<{ query: { after?: string; limit: number; state?: MeetingState } }>({
  id: 'listMeetings',
  method: 'GET',
  url: '/meetings',
  tag: 'partnership',
  summary: 'List the meetings, the latest first',
  access: WHO_MEETS,
  query: { ...PAGE, state: STATE },
  answers: [{ status: 200, description: 'A page of meetings', shape: 'api-meeting-list' }],
  handle: async ({ deps, query: { state, ...paging } }) => {
    const { items, next } = await listMeetings(deps, { ...paging, ...(state && { state: [state] }) })
    return { items: items.map(meetingSummary), next }
  },
})
