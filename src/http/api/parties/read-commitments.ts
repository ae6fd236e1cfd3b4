import { readCommitments } from '../../../actions/parties/read-commitments.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { commitmentWords } from '../../../domain/parties/commitment-words.js'
import { operation } from '../operation.js'
import { PARTY } from '../parameters.js'
import { partyView } from './views.js'

export default operation<{ params: { party: string } }>({
  id: 'readCommitments',
  method: 'GET',
  url: '/parties/:party/commitments',
  tag: 'partnership',
  summary: 'Read a party’s commitments and what has been done for each',
  description:
    'What is found by itself (ideas that the party channelled, its contact persons, the responsible ' +
    'official and political body) and what was recorded by hand. Partner contacts read that of their ' +
    'own party.',
  access: ['partner', ...STAFF_ROLES],
  params: PARTY,
  answers: [{ status: 200, description: 'The agreement and its traces', shape: 'api-party-commitments' }],
  handle: async ({ deps, params, request }) => {
    const { party, state, contacts, commitments } = await readCommitments(deps, params.party, request.actor)
    const { texts } = deps.definitions
    const told = commitments.map((one) => ({
      ...one,
      ...commitmentWords(texts, request.language, one.code, party.kind),
    }))
    return { party: partyView(party), state, contacts, commitments: told }
  },
})
