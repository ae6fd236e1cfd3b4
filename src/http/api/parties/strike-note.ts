import { strikeNote } from '../../../actions/parties/strike-note.js'
import type { StrikeOut } from '../../../domain/types.gen.js'
import { operation } from '../operation.js'
import { NOTE, PARTY } from '../parameters.js'
import { noteView } from './views.js'

export default operation<{ params: { party: string; note: string }; body: StrikeOut }>({
  id: 'strikeNote',
  method: 'POST',
  url: '/parties/:party/notes/:note/strike',
  tag: 'partnership',
  summary: 'Strike out a note about a commitment',
  description: 'It stays to be read, with who struck it out, when and why, and no longer counts.',
  access: ['partner', 'administrator'],
  params: { ...PARTY, ...NOTE },
  body: 'api-strike-out',
  answers: [{ status: 200, description: 'The note as it is now', shape: 'api-party-note' }],
  refusals: ['invalid-input', 'changed-meanwhile'],
  handle: async ({ deps, params, body, request }) =>
    noteView(await strikeNote(deps, params.party, params.note, body, request.actor)),
})
