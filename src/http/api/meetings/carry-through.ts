import { carryThrough } from '../../../actions/meetings/decide-item.js'
import { ETAG, ITEM_OF_MEETING } from '../parameters.js'
import { askingOf, type ItemParts, meetingWrite } from './meeting-operation.js'
import { outcomeView } from './outcome-view.js'

export default meetingWrite<ItemParts>({
  id: 'carryThroughDecision',
  method: 'POST',
  url: '/meetings/:meeting/items/:item/carry-through',
  summary: 'Apply a recorded decision to its idea',
  description:
    'For whoever has the permissions that the recorder lacked. It is done once, however often it is ' +
    'asked for; `If-Match` is not needed.',
  params: ITEM_OF_MEETING,
  answers: [{ status: 200, description: 'The meeting as it is now', shape: 'api-decided', headers: ETAG }],
  handle: async (call) => outcomeView(call, await carryThrough(call.deps, askingOf(call), call.params.item)),
})
