import { createPerson } from '../../../actions/people/people.js'
import type { NewPerson } from '../../../domain/types.gen.js'
import { etagOf, markOf, sayReplayed } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IDEMPOTENCY_KEY, LOCATION, REPLAYED } from '../parameters.js'
import { personView } from './views.js'

export default operation<{ body: NewPerson }>({
  id: 'createPerson',
  method: 'POST',
  url: '/people',
  tag: 'partnership',
  summary: 'Create a person',
  description: 'They cannot sign in until they have chosen a password by an invitation.',
  access: ['administrator'],
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-person',
  answers: [
    {
      status: 201,
      description: 'The person',
      shape: 'api-person',
      headers: { ...ETAG, ...LOCATION, ...REPLAYED },
    },
  ],
  refusals: ['already-exists', 'key-reused', 'invalid-input'],
  handle: async ({ deps, body, request, reply }) => {
    const made = await createPerson(deps, body, request.actor, markOf(request, request.actor))
    sayReplayed(reply, made.replayed)
    reply.status(201).header('etag', etagOf(made.doc)).header('location', `/api/people/${made.doc.id}`)
    return personView(made.doc)
  },
})
