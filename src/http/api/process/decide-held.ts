import { decideHeld } from '../../../domain/ideas/moderate.js'
import type { HeldDecision } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: HeldDecision }>({
  id: 'decideHeld',
  method: 'POST',
  url: '/ideas/:idea/held',
  summary: 'Release or discard an idea held as spam',
  body: 'api-held-decision',
  handle: (call) => writeWith(call, decideHeld, call.body),
})
