import { decideItem } from '../../../actions/meetings/decide-item.js'
import type { NewDecision } from '../../../domain/types.gen.js'
import { ETAG, ITEM_OF_MEETING } from '../parameters.js'
import { askingOf, type ItemParts, meetingWrite } from './meeting-operation.js'
import { outcomeView } from './outcome-view.js'

export default meetingWrite<ItemParts & { body: NewDecision }>({
  id: 'decideAgendaItem',
  method: 'PUT',
  url: '/meetings/:meeting/items/:item/decision',
  summary: 'Record a decision and apply it to its idea',
  description:
    'The decision stands in the minutes and in the idea’s history. What follows from it (a requirement ' +
    'ticked, the idea taken on or handed over) is done by the ordinary acts of the process with your ' +
    'permissions; if they refuse, `refused` says why, and somebody else can carry it through. ' +
    '`requirement` belongs to `yes` and `no`, `person` to `take-on` and `hand-over`, `shared` to ' +
    '`hand-over`; `other` needs words.',
  params: ITEM_OF_MEETING,
  body: 'api-new-decision',
  answers: [{ status: 200, description: 'The meeting as it is now', shape: 'api-decided', headers: ETAG }],
  handle: async (call) => {
    const { deps, params, body } = call
    return outcomeView(call, await decideItem(deps, askingOf(call), params.item, body))
  },
})
