import type { Register } from '../operation.js'
import addItem from './add-item.js'
import carryThrough from './carry-through.js'
import changeMeeting from './change-meeting.js'
import createMeeting from './create-meeting.js'
import decideItem from './decide-item.js'
import listMeetings from './list-meetings.js'
import noteItem from './note-item.js'
import proposeIdea from './propose-idea.js'
import readMeeting from './read-meeting.js'
import readMinutes from './read-minutes.js'
import removeItem from './remove-item.js'
import suggestAgenda from './suggest-agenda.js'
import withdrawProposal from './withdraw-proposal.js'

export const meetingsOperations: readonly Register[] = [
  listMeetings,
  createMeeting,
  suggestAgenda,
  readMeeting,
  changeMeeting,
  addItem,
  removeItem,
  noteItem,
  decideItem,
  carryThrough,
  readMinutes,
  proposeIdea,
  withdrawProposal,
]
