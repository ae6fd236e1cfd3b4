import { untick } from '../../domain/idea/tick.js'
import { REQUIREMENT } from '../parameters.js'
import { ideaWrite } from './idea-operation.js'
import { writeWith } from './simple-write.js'

export default ideaWrite<{ params: { idea: string; requirement: string } }>({
  id: 'untickRequirement',
  method: 'DELETE',
  url: '/ideas/:idea/ticks/:requirement',
  summary: 'Take a tick back',
  params: REQUIREMENT,
  handle: (call) => writeWith(call, untick, { requirement: call.params.requirement }),
})
