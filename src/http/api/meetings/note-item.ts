import { noteItem } from '../../../actions/meetings/change-meeting.js'
import type { ItemNote } from '../../../domain/types.gen.js'
import { ITEM_OF_MEETING } from '../parameters.js'
import { askingOf, type ItemParts, meetingWrite, viewFor } from './meeting-operation.js'

export default meetingWrite<ItemParts & { body: ItemNote }>({
  id: 'noteAgendaItem',
  method: 'PUT',
  url: '/meetings/:meeting/items/:item/note',
  summary: 'Save the note of an agenda item',
  description: 'Refused when somebody else has changed the same note since the version that you read.',
  params: ITEM_OF_MEETING,
  body: 'api-item-note',
  handle: async (call) => {
    const { deps, params, body } = call
    return viewFor(call, await noteItem(deps, askingOf(call), params.item, body.text))
  },
})
