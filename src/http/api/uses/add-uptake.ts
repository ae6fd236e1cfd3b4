import type { NewUptake } from '../../../domain/types.gen.js'
import { addUptake } from '../../../domain/uses/report-uptake.js'
import { ideaWrite } from '../ideas/idea-operation.js'
import { writeWith } from '../ideas/simple-write.js'

export default ideaWrite<{ params: { idea: string }; body: NewUptake }>({
  id: 'addUptake',
  method: 'POST',
  url: '/ideas/:idea/uptakes',
  summary: 'Record an uptake of a solution',
  description: 'What staff tell is shown at once on the published case.',
  body: 'api-new-uptake',
  handle: (call) => writeWith(call, addUptake, call.body),
})
