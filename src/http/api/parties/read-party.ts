import { readParty } from '../../../actions/parties/parties.js'
import { etagOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, PARTY } from '../parameters.js'
import { partyView } from './views.js'

export default operation<{ params: { party: string } }>({
  id: 'readParty',
  method: 'GET',
  url: '/parties/:party',
  tag: 'partnership',
  summary: 'Read a party',
  access: 'public',
  params: PARTY,
  answers: [{ status: 200, description: 'The party', shape: 'api-party', headers: ETAG }],
  handle: async ({ deps, params, reply }) => {
    const party = await readParty(deps, params.party)
    reply.header('etag', etagOf(party))
    return partyView(party)
  },
})
