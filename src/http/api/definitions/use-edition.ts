import { useEdition } from '../../../actions/definitions/change-definition.js'
import type { EditionKind } from '../../../domain/definitions/kinds.js'
import { EDITION_KINDS } from '../../../domain/definitions/kinds.js'
import { etagOf, revisionOf } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IF_MATCH, OWN } from '../parameters.js'

const EDITION_OF = { ...OWN, kind: { ...OWN.kind, examples: ['process'], enum: EDITION_KINDS } }

export default operation<{ params: { kind: EditionKind; name: string } }>({
  id: 'useEdition',
  method: 'POST',
  url: '/definitions/:kind/:name/use',
  tag: 'definitions',
  summary: 'Activate an edition for new ideas',
  description:
    'Ideas stay on the edition that they are on. The product’s own edition is put to use again with ' +
    '`If-Match: "0"` the first time. Other processes of the installation know within some seconds.',
  access: ['administrator'],
  params: EDITION_OF,
  headers: IF_MATCH,
  answers: [{ status: 200, description: 'The edition, in use', shape: 'api-definition', headers: ETAG }],
  refusals: ['version-required', 'changed-meanwhile', 'invalid-input'],
  handle: async ({ deps, params, request, reply }) => {
    const used = await useEdition(deps, { ...params, revision: revisionOf(request) }, request.actor)
    reply.header('etag', etagOf(used))
    return used
  },
})
