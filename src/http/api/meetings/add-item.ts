import { putOnAgenda } from '../../../actions/meetings/put-on-agenda.js'
import type { NewAgendaItem } from '../../../domain/types.gen.js'
import { askingOf, type MeetingParts, meetingWrite, viewFor } from './meeting-operation.js'

export default meetingWrite<MeetingParts & { body: NewAgendaItem }>({
  id: 'addAgendaItem',
  method: 'POST',
  url: '/meetings/:meeting/items',
  summary: 'Add an agenda item',
  description:
    'It is put last and undoes nobody’s work, so `If-Match` is not needed. An idea is there once; a ' +
    'proposal is added to it.',
  body: 'api-new-agenda-item',
  refusals: ['idea-changed', 'agenda-full'],
  handle: async (call) => viewFor(call, await putOnAgenda(call.deps, askingOf(call), call.body)),
})
