import { askOverride } from '../../../domain/process/ask-override.js'
import type { OverrideRequest } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: OverrideRequest }>({
  id: 'askOverride',
  method: 'POST',
  url: '/ideas/:idea/overrides',
  summary: 'Request an override of a gate that is not met',
  description: 'The second person then does the move with `override`.',
  body: 'api-override-request',
  refusals: ['move-not-possible', 'move-ambiguous', 'no-override'],
  handle: (call) => writeWith(call, askOverride, call.body),
})
