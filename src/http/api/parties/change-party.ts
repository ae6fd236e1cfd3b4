import { changeParty } from '../../../actions/parties/parties.js'
import type { PartyChange } from '../../../domain/types.gen.js'
import { entityChange } from '../entity-change.js'
import { PARTY } from '../parameters.js'
import { partyView } from './views.js'

export default entityChange<{ params: { party: string }; body: PartyChange }>({
  id: 'changeParty',
  url: '/parties/:party',
  tag: 'partnership',
  summary: 'Update a party',
  description: 'What is not named goes away. A party that has left stays, for the ideas that it channelled.',
  access: ['administrator'],
  params: PARTY,
  body: 'api-party-change',
  answer: { description: 'The party as it is now', shape: 'api-party' },
  refusals: ['invalid-input'],
  change: async ({ deps, params, body, request }, revision) =>
    partyView(await changeParty(deps, params.party, revision, body, request.actor)),
})
