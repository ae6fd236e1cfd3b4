import { untick } from '../../../domain/ideas/tick.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'
import { REQUIREMENT } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; requirement: string } }>({
  id: 'untickRequirement',
  method: 'DELETE',
  url: '/ideas/:idea/ticks/:requirement',
  summary: 'Untick a requirement',
  params: REQUIREMENT,
  handle: (call) => writeWith(call, untick, { requirement: call.params.requirement }),
})
