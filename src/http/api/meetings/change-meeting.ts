import { changeMeeting } from '../../../actions/meetings/change-meeting.js'
import type { MeetingChange } from '../../../domain/types.gen.js'
import { askingOf, type MeetingParts, meetingWrite, viewFor } from './meeting-operation.js'

export default meetingWrite<MeetingParts & { body: MeetingChange }>({
  id: 'changeMeeting',
  method: 'PATCH',
  url: '/meetings/:meeting',
  summary: 'Update a meeting, close it, or approve its minutes',
  description:
    'What is not named stays; null takes away. Notes and decisions that others write meanwhile are no ' +
    'hindrance. Approved minutes are changed no more, and name each idea as it was called that day.',
  body: 'api-meeting-change',
  handle: async (call) => viewFor(call, await changeMeeting(call.deps, askingOf(call), call.body)),
})
