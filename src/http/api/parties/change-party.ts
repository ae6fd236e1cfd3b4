import { changeParty } from '../../../actions/parties/parties.js'
import type { PartyChange } from '../../../domain/types.gen.js'
import { etagOf, revisionOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_MATCH, PARTY } from '../parameters.js'
import { partyView } from './views.js'

export default operation<{ params: { party: string }; body: PartyChange }>({
  id: 'changeParty',
  method: 'PUT',
  url: '/parties/:party',
  tag: 'partnership',
  summary: 'Update a party',
  description: 'What is not named goes away. A party that has left stays, for the ideas that it channelled.',
  access: ['administrator'],
  params: PARTY,
  headers: IF_MATCH,
  body: 'api-party-change',
  answers: [{ status: 200, description: 'The party as it is now', shape: 'api-party', headers: ETAG }],
  refusals: ['version-required', 'changed-meanwhile', 'invalid-input'],
  handle: async ({ deps, params, body, request, reply }) => {
    const party = await changeParty(deps, params.party, revisionOf(request), body, request.actor)
    reply.header('etag', etagOf(party))
    return partyView(party)
  },
})
