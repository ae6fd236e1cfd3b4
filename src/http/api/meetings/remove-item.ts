import { takeOffAgenda } from '../../../actions/meetings/change-meeting.js'
import { ITEM_OF_MEETING } from '../parameters.js'
import { askingOf, type ItemParts, meetingWrite, viewFor } from './meeting-operation.js'

export default meetingWrite<ItemParts>({
  id: 'removeAgendaItem',
  method: 'DELETE',
  url: '/meetings/:meeting/items/:item',
  summary: 'Remove an agenda item',
  description: 'Only while nothing is noted or decided about it.',
  params: ITEM_OF_MEETING,
  handle: async (call) => viewFor(call, await takeOffAgenda(call.deps, askingOf(call), call.params.item)),
})
