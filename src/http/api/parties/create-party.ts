import { createParty } from '../../../actions/parties/parties.js'
import type { NewParty } from '../../../domain/types.gen.js'
import { etagOf, markOf, sayReplayed } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IDEMPOTENCY_KEY, LOCATION, REPLAYED } from '../parameters.js'
import { partyView } from './views.js'

export default operation<{ body: NewParty }>({
  id: 'createParty',
  method: 'POST',
  url: '/parties',
  tag: 'partnership',
  summary: 'Create a party',
  access: ['administrator'],
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-party',
  answers: [
    {
      status: 201,
      description: 'The party',
      shape: 'api-party',
      headers: { ...ETAG, ...LOCATION, ...REPLAYED },
    },
  ],
  refusals: ['already-exists', 'key-reused', 'invalid-input'],
  handle: async ({ deps, body, request, reply }) => {
    const made = await createParty(deps, body, request.actor, markOf(request, request.actor))
    sayReplayed(reply, made.replayed)
    reply.status(201).header('etag', etagOf(made.doc)).header('location', `/api/parties/${made.doc.id}`)
    return partyView(made.doc)
  },
})
