import { createTerm } from '../../../actions/terms/terms.js'
import type { NewTerm } from '../../../domain/types.gen.js'
import { etagOf, markOf, sayReplayed } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IDEMPOTENCY_KEY, REPLAYED } from '../parameters.js'

export default operation<{ body: NewTerm }>({
  id: 'createTerm',
  method: 'POST',
  url: '/terms',
  tag: 'translations',
  summary: 'Create a term',
  access: ['translator', 'reviewer', 'administrator'],
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-term',
  answers: [{ status: 201, description: 'The term', shape: 'api-term', headers: { ...ETAG, ...REPLAYED } }],
  refusals: ['already-exists', 'key-reused'],
  handle: async ({ deps, body, request, reply }) => {
    const made = await createTerm(deps, body, request.actor, markOf(request, request.actor))
    sayReplayed(reply, made.replayed).status(201).header('etag', etagOf(made.doc))
    return made.doc
  },
})
