import { tick } from '../../../domain/ideas/tick.js'
import type { TickRequest } from '../../../domain/types.gen.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'
import { REQUIREMENT } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; requirement: string }; body: TickRequest }>({
  id: 'tickRequirement',
  method: 'PUT',
  url: '/ideas/:idea/ticks/:requirement',
  summary: 'Tick a requirement',
  params: REQUIREMENT,
  body: 'api-tick',
  handle: (call) => writeWith(call, tick, { ...call.body, requirement: call.params.requirement }),
})
