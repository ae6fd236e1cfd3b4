import { findMeeting } from '../../../actions/meetings/find-meetings.js'
import { operation } from '../operation.js'
import { MEETING } from '../parameters.js'
import { CHANGED, type MeetingParts, viewFor, WHO_MEETS } from './meeting-operation.js'

export default operation<MeetingParts>({
  id: 'readMeeting',
  method: 'GET',
  url: '/meetings/:meeting',
  tag: 'partnership',
  summary: 'Read a meeting with its agenda',
  access: WHO_MEETS,
  params: MEETING,
  answers: [CHANGED],
  handle: async (call) => viewFor(call, await findMeeting(call.deps, call.params.meeting)),
})
