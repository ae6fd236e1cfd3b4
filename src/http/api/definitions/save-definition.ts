import { saveDefinition } from '../../../actions/definitions/change-definition.js'
import type { Kind } from '../../../domain/definitions/kinds.js'
import type { DefinitionContent } from '../../../domain/types.gen.js'
import { etagOf, revisionOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_MATCH, OWN } from '../parameters.js'

export default operation<{ params: { kind: Kind; name: string }; body: DefinitionContent }>({
  id: 'saveDefinition',
  method: 'PUT',
  url: '/definitions/:kind/:name',
  tag: 'definitions',
  summary: 'Create or replace a definition',
  description:
    'A new one is saved with `If-Match: "0"`. A vocabulary holds at once: its codes are never taken ' +
    'away, only retired. An edition is a draft until it is put to use, and is not changed after that. ' +
    'What does not hold together is refused, each row by name, and nothing is changed.',
  access: ['administrator'],
  params: OWN,
  headers: IF_MATCH,
  body: 'definition-content',
  answers: [
    { status: 200, description: 'The definition as it is now', shape: 'api-definition', headers: ETAG },
  ],
  refusals: ['version-required', 'changed-meanwhile', 'invalid-input'],
  handle: async ({ deps, params, body, request, reply }) => {
    const named = { ...params, revision: revisionOf(request) }
    const saved = await saveDefinition(deps, named, body, request.actor)
    reply.header('etag', etagOf(saved))
    return saved
  },
})
