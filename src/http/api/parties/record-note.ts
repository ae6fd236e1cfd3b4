import { recordNote } from '../../../actions/parties/record-note.js'
import type { NewPartyNote } from '../../../domain/types.gen.js'
import { markOf, sayReplayed } from '../asked.js'
import { operation } from '../operation.js'
import { IDEMPOTENCY_KEY, PARTY, REPLAYED } from '../parameters.js'
import { noteView } from './views.js'

export default operation<{ params: { party: string }; body: NewPartyNote }>({
  id: 'recordNote',
  method: 'POST',
  url: '/parties/:party/notes',
  tag: 'partnership',
  summary: 'Record a note about a commitment',
  description:
    'For contact persons of the party and administrators. A note is never changed; a wrong one is ' +
    'struck out.',
  access: ['partner', 'administrator'],
  params: PARTY,
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-party-note',
  answers: [{ status: 201, description: 'The note', shape: 'api-party-note', headers: REPLAYED }],
  refusals: ['invalid-input', 'key-reused'],
  handle: async ({ deps, params, body, request, reply }) => {
    const { actor } = request
    const made = await recordNote(deps, params.party, body, actor, markOf(request, actor))
    sayReplayed(reply, made.replayed).status(201)
    return noteView(made.doc)
  },
})
