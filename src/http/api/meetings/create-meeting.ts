import { planMeeting } from '../../../actions/meetings/plan-meeting.js'
import type { NewMeeting } from '../../../domain/types.gen.js'
import { markOf, sayReplayed } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IDEMPOTENCY_KEY, LOCATION, REPLAYED } from '../parameters.js'
import { viewFor, WHO_MEETS } from './meeting-operation.js'

export default operation<{ body: NewMeeting }>({
  id: 'createMeeting',
  method: 'POST',
  url: '/meetings',
  tag: 'partnership',
  summary: 'Create a meeting',
  description:
    'Its agenda is what waits (`suggestAgenda`), unless you say no. Those are called who were called ' +
    'last time, or the workgroup, unless you name them.',
  access: WHO_MEETS,
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-meeting',
  answers: [
    {
      status: 201,
      description: 'The meeting',
      shape: 'api-meeting',
      headers: { ...ETAG, ...LOCATION, ...REPLAYED },
    },
  ],
  refusals: ['already-exists', 'key-reused', 'invalid-input'],
  handle: async (call) => {
    const { deps, body, request, reply } = call
    const made = await planMeeting(deps, body, request.actor, markOf(request, request.actor))
    sayReplayed(reply, made.replayed)
    reply.status(201).header('location', `/api/meetings/${made.doc.id}`)
    return viewFor(call, made.doc)
  },
})
