import { tick } from '../../domain/idea/tick.js'
import type { TickRequest } from '../../types.gen.js'
import { REQUIREMENT } from '../parameters.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string; requirement: string }; body: TickRequest }>({
  id: 'tickRequirement',
  method: 'PUT',
  url: '/ideas/:idea/ticks/:requirement',
  summary: 'Say that a requirement is met, with a note',
  params: REQUIREMENT,
  body: 'api-tick',
  handle: (call) => writeWith(call, tick, { ...call.body, requirement: call.params.requirement }),
})
